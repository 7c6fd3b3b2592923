package parley.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.segment.SegmentedText;
import parley.text.OriginalText;
import parley.text.TextSpan;

class TaggerTest {

    private static final String STORY = """
            Talks in Lisk end without a deal

            LISK, March 10 (Nordpress) - Foreign Minister Edda Roth said on Tuesday that the border would stay closed until \
            the prisoners were released.

            "We have waited long enough," she told reporters. "Nobody can ask us to wait any longer."

            According to two diplomats briefed on the talks, Karelund plans to withdraw its observers next week. Roth, \
            who leads the delegation, left the hall at noon. The river froze early this year.
            """;

    private static Tagger tagger;

    @BeforeAll
    static void load() {
        // A build may leave the model out; what then must hold is in TaggerWithoutModelTest.
        Optional<Tagger> released = Tagger.load();
        assumeThat(released).as("this build has a model").isPresent();
        tagger = released.orElseThrow();
    }

    @AfterAll
    static void close() {
        if (tagger != null) {
            tagger.close();
        }
    }

    @Test
    void indirectSpeechHasItsSourceCueAndContent() {
        LinkedSpans first = attributionOf("the border would stay closed");

        assertThat(printed(first.source().orElseThrow())).isEqualTo("Foreign Minister Edda Roth");
        assertThat(printed(first.cue().orElseThrow())).isEqualTo("said");
        assertThat(first.cue().orElseThrow().label()).isEqualTo(SpanLabel.SPEECH_CUE);
        assertThat(printed(first.contents().get(0)))
                .isEqualTo("that the border would stay closed until the prisoners were released");
    }

    @Test
    void bothPartsOfSplitQuotationBelongToOneCue() {
        LinkedSpans split = attributionOf("We have waited long enough");

        assertThat(split.contents()).hasSize(2);
        assertThat(printed(split.contents().get(1))).contains("Nobody can ask us to wait any longer.");
        assertThat(printed(split.source().orElseThrow())).isEqualTo("she");
    }

    @Test
    void sourceBehindAccordingToIsTheWholeNounPhrase() {
        LinkedSpans plan = attributionOf("its observers next week");

        assertThat(printed(plan.source().orElseThrow())).isEqualTo("two diplomats briefed on the talks");
    }

    @Test
    void narrationIsNoContent() {
        assertThat(tag(STORY).spans())
                .filteredOn(s -> s.label() == SpanLabel.CONTENT)
                .noneMatch(s -> printed(s).contains("river froze"));
    }

    @Test
    void sameTextGivesSameFindingsOnManyThreads() throws InterruptedException, ExecutionException {
        Tagging alone = tag(STORY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Tagging>> many = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                many.add(threads.submit(() -> tag(STORY)));
            }
            for (Future<Tagging> one : many) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void findingsStandInOrderInsideTheTextAndDoNotOverlap() {
        String text = STORY.repeat(8);
        int behind = 0;
        for (LabelledSpan span : tag(text).spans()) {
            assertThat(span.span().start()).isGreaterThanOrEqualTo(behind);
            assertThat(span.span().isEmpty()).isFalse();
            behind = span.span().end();
        }
        assertThat(behind).isPositive().isLessThanOrEqualTo(text.length());
    }

    @Test
    void oddTextsNeverThrow() {
        Random random = new Random(7);
        List<String> odd = new ArrayList<>(List.of("", " ", "\n", "\"", "\ud800", "x".repeat(5000), "\"".repeat(3000)));
        for (int i = 0; i < 20; i++) {
            StringBuilder noise = new StringBuilder();
            for (int k = 0; k < 300; k++) {
                noise.append((char) random.nextInt(0x10000));
            }
            odd.add(noise.toString());
        }
        for (String text : odd) {
            for (LabelledSpan span : tag(text).spans()) {
                assertThat(new TextSpan(0, text.length()).contains(span.span())).isTrue();
            }
        }
    }

    private static LinkedSpans attributionOf(String words) {
        return tag(STORY).linked().stream()
                .filter(a -> a.contents().stream().anyMatch(c -> printed(c).contains(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says: " + words));
    }

    private static Tagging tag(String value) {
        OriginalText text = OriginalText.of(value);
        return tagger.tag(SegmentedText.of(text));
    }

    private static String printed(LabelledSpan span) {
        return span.span().of(STORY);
    }
}
