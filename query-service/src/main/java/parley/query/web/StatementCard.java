package parley.query.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import parley.query.statement.StatementView;
import parley.time.DateClaim;

/**
 * What pages say about a statement.
 *
 * @param id of the statement
 * @param text the words said
 * @param speaker the name, or in words why there is none
 * @param speakerKnown whether the speaker is resolved
 * @param speakerLink a search for all of the speaker's statements; empty without a speaker
 * @param kind direct, indirect or mixed
 * @param basis what attributes the words
 * @param said when it was said, as precisely as is known; empty if it is not
 * @param cue the words that attribute
 */
record StatementCard(
        String id,
        String text,
        String speaker,
        boolean speakerKnown,
        String speakerLink,
        String kind,
        String basis,
        String said,
        String cue) {

    static StatementCard of(StatementView view) {
        Optional<String> name = view.speaker().name();
        return new StatementCard(
                view.id().value(),
                view.text(),
                name.orElseGet(() -> unnamed(view.speaker())),
                view.speaker().id().isPresent(),
                view.speaker()
                        .id()
                        .map(id -> "/?speaker=" + encoded(id.value()))
                        .orElse(""),
                view.kind().name().toLowerCase(Locale.ROOT),
                view.basis().name().toLowerCase(Locale.ROOT),
                view.said().map(DateClaim::date).map(Object::toString).orElse(""),
                view.cue().stream().map(passage -> passage.text()).findFirst().orElse(""));
    }

    private static String unnamed(StatementView.SpeakerView speaker) {
        return speaker.candidates().isEmpty() ? "speaker unknown" : "one of " + String.join(", ", speaker.candidates());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
