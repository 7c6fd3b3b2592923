package parley.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.attribution.Attribution;
import parley.attribution.CueClass;
import parley.extraction.Extraction;
import parley.negotiation.Claim;
import parley.negotiation.Negotiation;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.statement.StatementSpeaker;

/** Tells whose words the evidence of a report is. Built once per document, read-only afterwards. */
final class Voices {

    private record Speech(StatementSpeaker speaker, List<TextPositionSelector> words, boolean nested) {

        boolean holds(TextPositionSelector place) {
            return words.stream().anyMatch(w -> w.start() <= place.start() && place.end() <= w.end());
        }

        int length() {
            return words.stream().mapToInt(w -> w.end() - w.start()).sum();
        }
    }

    private final List<Speech> speeches = new ArrayList<>();

    Voices(Extraction extraction) {
        PassageFactory places = new PassageFactory(extraction.document().text());
        for (int i = 0; i < extraction.attributions().size(); i++) {
            Attribution attribution = extraction.attributions().get(i);
            if (attribution.cueClass() == CueClass.SPEECH || attribution.cueClass() == CueClass.BELIEF) {
                speeches.add(new Speech(
                        extraction.attributionSpeakers().get(i),
                        attribution.content().stream().map(places::position).toList(),
                        attribution.nested()));
            }
        }
    }

    /** Those in whose words some evidence of a report lies, in text order. */
    List<Voice> of(Negotiation report) {
        List<Speech> speaking = evidence(report)
                .map(Passage::position)
                .flatMap(place -> innermost(place).stream())
                .distinct()
                .toList();
        return speeches.stream().filter(speaking::contains).map(this::voice).toList();
    }

    private Optional<Speech> innermost(TextPositionSelector place) {
        return speeches.stream()
                .filter(speech -> speech.holds(place))
                .min(java.util.Comparator.comparing((Speech speech) -> !speech.nested())
                        .thenComparing(Speech::length));
    }

    private Voice voice(Speech speech) {
        Optional<String> by = !speech.nested()
                ? Optional.empty()
                : speeches.stream()
                        .filter(outer ->
                                !outer.nested() && outer.holds(speech.words().get(0)))
                        .findFirst()
                        .flatMap(outer -> outer.speaker().name());
        return new Voice(speech.speaker().id(), speech.speaker().name(), by, speech.words());
    }

    private static Stream<Passage> evidence(Negotiation report) {
        return Stream.of(
                        report.evidence().stream(),
                        report.membership().stream().flatMap(m -> m.evidence().stream()),
                        Stream.of(
                                        report.series(),
                                        report.number(),
                                        report.level(),
                                        report.format(),
                                        report.mode(),
                                        report.venue(),
                                        report.durationMinutes(),
                                        Optional.of(report.status()))
                                .flatMap(Optional::stream)
                                .flatMap(claim -> claim.evidence().stream()),
                        report.issues().stream().map(Claim::evidence).flatMap(List::stream),
                        Stream.of(report.start(), report.end())
                                .flatMap(Optional::stream)
                                .flatMap(date -> date.evidence().stream()),
                        report.participations().stream().flatMap(p -> p.evidence().stream()),
                        report.outcomes().stream().flatMap(o -> o.evidence().stream()))
                .flatMap(passages -> passages);
    }
}
