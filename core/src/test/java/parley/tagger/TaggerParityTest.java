package parley.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the model was trained on and what it is given here must be the same: compares with {@code core/tagger/parity.py}. */
class TaggerParityTest {

    private static JsonNode expected;
    private static WordPieces pieces;

    @BeforeAll
    static void readExpected() throws IOException {
        try (InputStream in = TaggerParityTest.class.getResourceAsStream("parity.json")) {
            expected = new ObjectMapper().readTree(in);
        }
        pieces = new WordPieces(ModelFiles.readVocabulary(ModelFiles.RELEASED));
    }

    @Test
    void expectationsCoverManyTextsAndPairs() {
        assertThat(expected.get("cases").size()).isGreaterThan(10);
        assertThat(expected.get("cases").findValues("pairs").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isGreaterThan(100);
    }

    @TestFactory
    List<DynamicTest> wordsAreTheSame() {
        return tests(one -> assertThat(words(one).stream()
                        .flatMap(w -> List.of(w.span().start(), w.span().end()).stream())
                        .toList())
                .isEqualTo(numbers(one.get("words"))));
    }

    @TestFactory
    List<DynamicTest> idsOfPiecesAreTheSame() {
        return tests(one -> {
            List<Integer> ids = new ArrayList<>();
            for (Word word : words(one)) {
                for (int id : pieces.ids(word.printed())) {
                    ids.add(id);
                }
            }
            assertThat(ids).isEqualTo(numbers(one.get("ids")));
        });
    }

    @TestFactory
    List<DynamicTest> featuresAreTheSame() {
        return tests(one ->
                assertThat(words(one).stream().map(Word::feature).toList()).isEqualTo(numbers(one.get("features"))));
    }

    @TestFactory
    List<DynamicTest> windowsAreTheSame() {
        return tests(one -> {
            int[] lengths = numbers(one.get("pieces")).stream().mapToInt(i -> i).toArray();
            List<List<Integer>> windows = Window.over(lengths, 256).stream()
                    .map(w -> List.of(w.start(), w.end(), w.ownedStart(), w.ownedEnd()))
                    .toList();
            assertThat(windows).isEqualTo(rows(one.get("windows")));
        });
    }

    @TestFactory
    List<DynamicTest> decodedTagsAreTheSame() {
        JsonNode transitions = expected.get("transitions");
        TagDecoder decoder =
                new TagDecoder(ModelFiles.numbers(transitions.get("first")), ModelFiles.rows(transitions.get("pair")));
        return tests(one -> {
            List<double[]> logarithms = new ArrayList<>();
            for (JsonNode scores : one.get("scores")) {
                logarithms.add(Softmax.logarithms(floats(scores)));
            }
            assertThat(decoder.decode(logarithms.toArray(double[][]::new)))
                    .containsExactly(
                            numbers(one.get("tags")).stream().mapToInt(i -> i).toArray());
        });
    }

    @TestFactory
    List<DynamicTest> spansAreTheSame() {
        return tests(one -> assertThat(spans(one).stream()
                        .map(s -> List.of(s.role().ordinal(), s.start(), s.end()))
                        .toList())
                .isEqualTo(rows(one.get("spans"))));
    }

    @TestFactory
    List<DynamicTest> featuresOfPairsAreTheSame() {
        return tests(one -> {
            PairFeatures features = new PairFeatures(spans(one), words(one));
            for (JsonNode row : one.get("pairs")) {
                Question question = Question.values()[row.get(0).asInt()];
                int span = row.get(1).asInt();
                int candidate = row.get(2).asInt();
                assertThat(features.candidates(span, question.answer())).contains(candidate);
                assertThat(ones(features.of(question, span, candidate)))
                        .as(row.toString())
                        .isEqualTo(numbers(row.get(3)));
            }
        });
    }

    private static List<WordSpan> spans(JsonNode one) {
        int[] tags = numbers(one.get("gold_tags")).stream().mapToInt(i -> i).toArray();
        return WordSpan.of(tags, i -> false);
    }

    private static List<Word> words(JsonNode one) {
        return Words.of(one.get("text").asText(), span -> true);
    }

    private static List<DynamicTest> tests(java.util.function.Consumer<JsonNode> check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : expected.get("cases")) {
            tests.add(DynamicTest.dynamicTest("text " + tests.size(), () -> check.accept(one)));
        }
        return tests;
    }

    private static List<Integer> ones(float[] row) {
        List<Integer> ones = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                ones.add(i);
            }
        }
        return ones;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(n -> numbers.add(n.asInt()));
        return numbers;
    }

    private static List<List<Integer>> rows(JsonNode array) {
        List<List<Integer>> rows = new ArrayList<>();
        array.forEach(row -> rows.add(numbers(row)));
        return rows;
    }

    private static float[] floats(JsonNode array) {
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.get(i).asDouble();
        }
        return floats;
    }
}
