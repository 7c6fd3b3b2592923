package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.text.TextSpan;

/** Laws that hold for any fitted curves; how good they are is measured where they are fitted. */
class ConfidenceTest {

    private static final double[] PROBABILITIES = {0, 1e-9, 0.01, 0.2, 0.5, 0.8, 0.99, 1};

    @Test
    void everyKindOfAttributionHasConfidenceBetweenNoneAndCertainty() {
        for (Attribution attribution : kinds(0.5)) {
            assertThat(attribution.confidence())
                    .as(attribution.toString())
                    .isGreaterThan(0)
                    .isLessThan(1);
        }
    }

    @Test
    void whatIsMoreProbableIsNeverLessCredible() {
        for (int i = 1; i < PROBABILITIES.length; i++) {
            List<Attribution> less = kinds(PROBABILITIES[i - 1]);
            List<Attribution> more = kinds(PROBABILITIES[i]);
            for (int k = 0; k < more.size(); k++) {
                assertThat(more.get(k).confidence())
                        .isGreaterThanOrEqualTo(less.get(k).confidence());
            }
        }
    }

    @Test
    void taggersDoubtIsHeard() {
        assertThat(of(Way.TAGGER, Basis.CUE, Form.INDIRECT, true, 0.2).confidence())
                .isLessThan(of(Way.TAGGER, Basis.CUE, Form.INDIRECT, true, 0.95).confidence() - 0.1);
    }

    @Test
    void confidenceIsServedInThousandths() {
        double confidence = of(Way.TAGGER, Basis.CUE, Form.DIRECT, true, 0.7).confidence();
        assertThat(confidence * 1000)
                .isCloseTo(Math.rint(confidence * 1000), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void evidenceIsProbability() {
        assertThatThrownBy(() -> new Evidence(Way.TAGGER, 1.5)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Evidence(Way.TAGGER, Double.NaN)).hasMessageContaining("NaN");
    }

    private static List<Attribution> kinds(double probability) {
        List<Attribution> all = new ArrayList<>();
        for (Way way : Way.values()) {
            for (Basis basis : Basis.values()) {
                for (Form form : Form.values()) {
                    all.add(of(way, basis, form, true, probability));
                    all.add(of(way, basis, form, false, probability));
                }
            }
        }
        return all;
    }

    private static Attribution of(Way way, Basis basis, Form form, boolean named, double probability) {
        return new Attribution(
                form,
                basis,
                CueClass.SPEECH,
                named ? List.of(new TextSpan(0, 4)) : List.of(),
                List.of(),
                List.of(new TextSpan(10, 20)),
                false,
                "rules/1",
                new Evidence(way, probability));
    }
}
