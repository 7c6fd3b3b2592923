package parley.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.attribution.Attribution;
import parley.attribution.CueClass;
import parley.extraction.Extraction;
import parley.negotiation.Negotiation;
import parley.negotiation.Position;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;

/** Tells in whose words a document tells of its talks. Built once per document, read-only afterwards. */
final class Voices {

    private record Speech(
            StatementSpeaker speaker, Optional<String> by, StatementId id, List<TextPositionSelector> words) {

        boolean touches(TextPositionSelector place) {
            return words.stream().anyMatch(w -> w.start() < place.end() && place.start() < w.end());
        }

        /** Those whom nobody knows are kept apart. */
        List<Object> narrator() {
            return speaker.id().isPresent() ? List.of(speaker.id().get(), by) : List.of(id);
        }
    }

    private final List<Speech> speeches = new ArrayList<>();
    private final Set<StatementId> statements;

    Voices(Extraction extraction) {
        statements = extraction.statements().stream()
                .map(statement -> statement.id())
                .collect(Collectors.toSet());
        PassageFactory places = new PassageFactory(extraction.document().text());
        for (int i = 0; i < extraction.attributions().size(); i++) {
            Attribution attribution = extraction.attributions().get(i);
            if (attribution.cueClass() == CueClass.SPEECH || attribution.cueClass() == CueClass.BELIEF) {
                List<Passage> words = places.passages(attribution.content());
                speeches.add(new Speech(
                        extraction.attributionSpeakers().get(i),
                        attribution.nested() ? quotedBy(words.get(0).position()) : Optional.empty(),
                        StatementId.of(extraction.document().version(), words),
                        words.stream().map(Passage::position).toList()));
            }
        }
    }

    /** Who said the words around a place, as far as it was read before. */
    private Optional<String> quotedBy(TextPositionSelector place) {
        return speeches.stream()
                .filter(speech -> speech.touches(place))
                .findFirst()
                .flatMap(speech -> speech.speaker().name());
    }

    /**
     * Those whose words tell of some talks, in text order.
     *
     * @param positions what statements say about the talks
     */
    List<Voice> of(Negotiation report, List<Position> positions) {
        List<TextPositionSelector> evidence =
                Evidence.of(report).map(Passage::position).distinct().toList();
        Set<StatementId> taking = positions.stream().map(Position::statement).collect(Collectors.toSet());
        Map<List<Object>, List<Speech>> narrators = new LinkedHashMap<>();
        for (Speech speech : speeches) {
            if (taking.contains(speech.id()) || evidence.stream().anyMatch(speech::touches)) {
                narrators
                        .computeIfAbsent(speech.narrator(), narrator -> new ArrayList<>())
                        .add(speech);
            }
        }
        return narrators.values().stream().map(this::voice).toList();
    }

    private Voice voice(List<Speech> spoken) {
        Speech first = spoken.get(0);
        return new Voice(
                first.speaker().id(),
                first.speaker().name(),
                first.by(),
                spoken.stream()
                        .map(Speech::id)
                        .filter(statements::contains)
                        .distinct()
                        .toList(),
                spoken.stream().flatMap(speech -> speech.words().stream()).toList());
    }
}
