package parley.query.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.negotiation.AgreementStage;
import parley.negotiation.Format;
import parley.negotiation.Issue;
import parley.negotiation.Level;
import parley.negotiation.Mode;
import parley.negotiation.NegotiationKind;
import parley.negotiation.OutcomeKind;
import parley.negotiation.ParticipationRole;
import parley.negotiation.Stance;
import parley.negotiation.Status;
import parley.negotiation.Timing;
import parley.query.verify.Verdict;
import parley.query.wording.Op;
import parley.segment.SegmentKind;
import parley.speaker.SpeakerType;
import parley.statement.StatementSpeaker;
import parley.time.DateBasis;
import parley.time.DateBound;

/**
 * All vocabularies: the words are those of the enums, so none can be missing, and what they mean stands in a file that must
 * have a sentence on each of them and on nothing else.
 */
final class Vocabularies {

    private static final String FILE = "/parley/query/vocabulary/vocabularies.txt";

    private static final Map<String, Class<? extends Enum<?>>> MODEL = Map.ofEntries(
            Map.entry("date.basis", DateBasis.class),
            Map.entry("date.bound", DateBound.class),
            Map.entry("negotiation.format", Format.class),
            Map.entry("negotiation.kind", NegotiationKind.class),
            Map.entry("negotiation.level", Level.class),
            Map.entry("negotiation.mode", Mode.class),
            Map.entry("negotiation.outcome", OutcomeKind.class),
            Map.entry("negotiation.stage", AgreementStage.class),
            Map.entry("negotiation.role", ParticipationRole.class),
            Map.entry("negotiation.status", Status.class),
            Map.entry("position.issue", Issue.class),
            Map.entry("position.stance", Stance.class),
            Map.entry("position.timing", Timing.class),
            Map.entry("segment.kind", SegmentKind.class),
            Map.entry("speaker.status", StatementSpeaker.Status.class),
            Map.entry("speaker.type", SpeakerType.class),
            Map.entry("statement.basis", Basis.class),
            Map.entry("statement.kind", Form.class),
            Map.entry("verify.verdict", Verdict.class),
            Map.entry("word_change.op", Op.class));

    private Vocabularies() {}

    /**
     * All of them by id.
     *
     * @throws IllegalStateException if the file lacks a word or has one that there is not
     */
    static SortedMap<String, Vocabulary> read() {
        try (InputStream in = Vocabularies.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
            return of(MODEL, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of some enums, as the lines of the file explain them. */
    static SortedMap<String, Vocabulary> of(Map<String, Class<? extends Enum<?>>> model, List<String> lines) {
        SortedMap<String, Vocabulary> all = new TreeMap<>();
        meanings(lines).forEach((id, sentences) -> all.put(id, vocabulary(id, model, sentences)));
        if (!all.keySet().equals(model.keySet())) {
            throw new IllegalStateException("explained are " + all.keySet() + ", and there are " + model.keySet());
        }
        return all;
    }

    private static Vocabulary vocabulary(
            String id, Map<String, Class<? extends Enum<?>>> model, Map<String, String> sentences) {
        Class<? extends Enum<?>> words = model.get(id);
        if (words == null) {
            throw new IllegalStateException("there is no vocabulary " + id);
        }
        List<String> written = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> explained = sentences.keySet().stream().skip(1).toList();
        if (!written.equals(explained)) {
            throw new IllegalStateException(id + " explains " + explained + ", and its words are " + written);
        }
        return new Vocabulary(
                id,
                sentences.getOrDefault("", ""),
                written.stream()
                        .map(word -> new Vocabulary.Word(word, sentences.getOrDefault(word, "")))
                        .toList());
    }

    /** Sentences by word in the order of the file, by vocabulary; the first sentence of each is on the vocabulary itself. */
    private static Map<String, Map<String, String>> meanings(List<String> lines) {
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        Map<String, String> current = Map.of();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean begins = line.startsWith("[");
            String[] parts = line.split(begins ? "] " : ": ", 2);
            if (parts.length < 2 || !begins && meanings.isEmpty()) {
                throw new IllegalStateException("neither a vocabulary nor a word: " + line);
            }
            if (begins) {
                current = new LinkedHashMap<>();
                meanings.put(parts[0].substring(1), current);
            }
            current.put(begins ? "" : parts[0], parts[1]);
        }
        return meanings;
    }
}
