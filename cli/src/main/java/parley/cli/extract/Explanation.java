package parley.cli.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.attribution.Attribution;
import parley.document.Document;
import parley.extraction.Extraction;
import parley.negotiation.Negotiation;
import parley.negotiation.Venue;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.speaker.Speaker;
import parley.statement.Statement;
import parley.statement.StatementSpeaker;
import parley.text.TextSpan;
import parley.time.DateClaim;

/** What each stage found in one document, stage by stage, for people. */
final class Explanation {

    private static final int LONGEST_QUOTE = 160;

    private final StringBuilder out = new StringBuilder();
    private final Extraction found;
    private final PassageFactory places;

    private Explanation(Extraction found) {
        this.found = found;
        this.places = new PassageFactory(found.document().text());
    }

    /**
     * The explanation of an extraction.
     *
     * @param name how the document is called
     */
    static String of(String name, Extraction found) {
        Explanation explanation = new Explanation(found);
        explanation.document(name);
        explanation.segments();
        explanation.attributions();
        explanation.speakers();
        explanation.statements();
        explanation.negotiations();
        explanation.positions();
        explanation.notices();
        return explanation.out.append('\n').toString();
    }

    private void document(String name) {
        Document document = found.document();
        line("=== " + name);
        line("version    " + document.version());
        line("method     " + found.method());
        document.title().ifPresent(title -> line("title      " + title));
        found.headline().ifPresent(headline -> line("headline   " + headline));
        found.published().ifPresent(date -> line("published  " + claim(date)));
    }

    private void segments() {
        heading("segments", found.segments().size());
        found.segments().forEach(segment -> line("%-11s %s", word(segment.kind()), quote(segment.body())));
    }

    private void attributions() {
        heading("attributions", found.attributions().size());
        for (int i = 0; i < found.attributions().size(); i++) {
            Attribution attribution = found.attributions().get(i);
            line(
                    "%d. %s, by %s, %s%s (%s, confidence %s)",
                    i + 1,
                    word(attribution.form()),
                    word(attribution.basis()),
                    word(attribution.cueClass()),
                    attribution.nested() ? ", nested" : "",
                    attribution.method(),
                    attribution.confidence());
            spans("source", attribution.source());
            spans("cue", attribution.cue());
            spans("content", attribution.content());
            line("   speaker  " + speaker(found.attributionSpeakers().get(i)));
        }
    }

    private void speakers() {
        heading("speakers", found.speakers().size());
        for (Speaker speaker : found.speakers()) {
            String roles = speaker.roles().stream()
                    .map(role -> role.title() + role.of().map(of -> " of " + of).orElse(""))
                    .collect(Collectors.joining(", "));
            line("%s  %s, %s", speaker.id(), speaker.name(), word(speaker.type()));
            detail("roles", roles);
            detail("printed", String.join(", ", speaker.aliases()));
        }
    }

    private void statements() {
        heading("statements", found.statements().size());
        for (Statement statement : found.statements()) {
            line("%s  %s, by %s", statement.id(), word(statement.form()), word(statement.basis()));
            line("   %s: %s", statement.speaker().name().orElse("(not resolved)"), shortened(statement.text()));
            statement.said().ifPresent(date -> detail("said", claim(date)));
        }
    }

    private void negotiations() {
        heading("negotiations", found.negotiations().size());
        for (Negotiation negotiation : found.negotiations()) {
            line(
                    "%s: %s, %s",
                    negotiation.label(),
                    word(negotiation.kind()),
                    word(negotiation.status().value()));
            negotiation
                    .number()
                    .ifPresent(number -> detail("number", number.value().toString()));
            negotiation.start().ifPresent(date -> detail("start", claim(date)));
            negotiation.venue().ifPresent(venue -> detail("venue", venue(venue.value())));
            negotiation.mode().ifPresent(mode -> detail("mode", word(mode.value())));
            negotiation
                    .membership()
                    .ifPresent(whole -> detail(
                            whole.denied() ? "not of" : "part of", whole.whole().value()));
            negotiation.participations().forEach(p -> detail(word(p.role()), p.name()));
            negotiation
                    .outcomes()
                    .forEach(o -> detail("outcome", word(o.kind()) + ": " + shortened(words(o.evidence()))));
            negotiation.evidence().forEach(passage -> detail("from", "“" + shortened(passage.text()) + "”"));
        }
    }

    private void positions() {
        heading("positions", found.positions().size());
        found.positions()
                .forEach(p -> line(
                        "%s: %s, %s “%s”",
                        p.party().orElse("(party unknown)"),
                        word(p.stance()),
                        word(p.issue()),
                        shortened(words(p.evidence()))));
    }

    private static String venue(Venue venue) {
        return Stream.of(venue.place(), venue.country())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String words(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining(" … "));
    }

    private void notices() {
        heading("notices", found.notices().size());
        found.notices().forEach(notice -> line("%s: %s %s", notice.code(), notice.message(), quote(notice.span())));
    }

    private void spans(String role, List<TextSpan> spans) {
        spans.forEach(span -> line("   %-8s %s", role, quote(span)));
    }

    private void detail(String what, String value) {
        if (!value.isEmpty()) {
            line("   %-8s %s", what, value);
        }
    }

    private static String speaker(StatementSpeaker speaker) {
        String candidates = speaker.candidates().isEmpty() ? "" : " " + speaker.candidates();
        return speaker.name().orElse(word(speaker.status())) + candidates + " (" + speaker.reason() + ")";
    }

    private static String claim(DateClaim claim) {
        String words = words(claim.evidence());
        String bound = claim.bound().map(b -> word(b).replace('_', ' ') + " ").orElse("");
        return bound + claim.date() + ", " + word(claim.basis()) + (words.isEmpty() ? "" : " “" + words + "”");
    }

    private String quote(TextSpan span) {
        TextPositionSelector position = places.position(span);
        String words = shortened(found.document().text().quote(span));
        return "[%d, %d) “%s”".formatted(position.start(), position.end(), words);
    }

    /** On one line, its middle left out where it is long. */
    private static String shortened(String words) {
        String line = words.replaceAll("[\r\n]+", " ⏎ ");
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int half = LONGEST_QUOTE / 2;
        return line.substring(0, half) + " […] " + line.substring(line.length() - half);
    }

    private void heading(String stage, int count) {
        line("--- %s: %d", stage, count);
    }

    private void line(String format, Object... values) {
        line(format.formatted(values));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
