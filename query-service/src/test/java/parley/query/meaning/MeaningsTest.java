package parley.query.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {

    private static final Meanings MEANINGS = new Meanings(() -> true);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The guns must fall silent  | Stop the shooting        | The price of bread has doubled
            Free the prisoners         | Release all the captives | Build a new prison wing
            Bread has become dear      | Food costs more          | The army crossed the river
            """)
    void whatSaysTheSameIsCloser(String text, String same, String other) {
        assertThat(closeness(text, same)).isGreaterThan(closeness(text, other) + 0.1);
    }

    @Test
    void theSameTextMeansTheSameOnAnyThread() {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> "Delegate " + i % 20 + " spoke about bridge " + i % 20)
                .toList();
        var together = MEANINGS.ofAll(texts);
        for (String text : texts) {
            assertThat(together.get(text)).isEqualTo(MEANINGS.of(text).orElseThrow());
        }
    }

    @Test
    void oddTextsHaveAMeaningToo() {
        for (String odd : List.of("", " ", "…", "\ud83d\ude80", "x".repeat(5_000), "word ".repeat(5_000))) {
            Meaning meaning = MEANINGS.of(odd).orElseThrow();
            assertThat(meaning.closeness(meaning)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void whatATextSaysBesidesDoesNotCount() {
        String besides = "The price of bread has doubled. Nobody repairs the old bridge.";
        List<Double> closeness = MEANINGS.closeness(
                "Free the prisoners", List.of("Release all the captives. " + besides, besides, "Free the prisoners"));
        assertThat(closeness.get(0)).isGreaterThan(closeness.get(1) + 0.2);
        assertThat(closeness.get(2)).isCloseTo(1, within(1e-3));
        assertThat(MEANINGS.closeness("", List.of("", "…", besides))).allMatch(close -> close >= -1 && close <= 1.001);
    }

    @Test
    void theDirectionsStandAtRightAnglesAndHaveLengthOne() {
        // A place along one direction has nothing along the others.
        float[][] directions = Reduction.load().directions();
        for (int i = 0; i < directions.length; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int k = 0; k < SentenceModel.SIZE; k++) {
                    product += directions[i][k] * directions[j][k];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-4));
            }
        }
    }

    @Test
    void switchedOffThereIsNone() {
        Meanings off = new Meanings(() -> false);
        assertThat(off.isOn()).isFalse();
        assertThat(off.of("anything")).isEmpty();
        assertThat(off.ofAll(List.of("anything"))).isEmpty();
    }

    private static double closeness(String one, String other) {
        return MEANINGS.of(one).orElseThrow().closeness(MEANINGS.of(other).orElseThrow());
    }
}
