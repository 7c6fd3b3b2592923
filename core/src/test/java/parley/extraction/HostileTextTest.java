package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.Document;
import parley.speaker.Roster;

/** Texts that nobody would print: extraction answers all of them, and soon. The limit tells a hang from work, not fast from slow. */
class HostileTextTest {

    private static final int LENGTH = 200_000;
    private static final Extractor EXTRACTOR = Extractor.rules();

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(Document.of(text), Roster.empty());
    }

    @ParameterizedTest
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(
            strings = {
                "\"",
                "'",
                "\u201c",
                "''",
                "a",
                "((",
                "([{",
                "said ",
                "X said ",
                "Roth said that \"a\", ",
                "\"a ",
                "\"A,\" \"B,\" ",
                "A: b\n",
                "Question: a\n",
                "Roth ",
                "Roth and ",
                "minister of ",
                "Roth (a), ",
                "- ",
                ", ",
                ".",
                "\n",
                "Roth, who said that ",
                "according to ",
                "\"We all must learn to live with this\"\nRoth said that we all must learn to live with this.\n",
                "LISK, March 3 (N) -- ",
                "The third round in Lisk on May 3. ",
                "Roth said \"we met Venn\" on May 3. ",
                "between Lisk and ",
                "\ud83d\ude00",
                "\ud83d"
            })
    void longRunsOfOneThingEnd(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        Extraction extraction = extract(text);
        int covered =
                extraction.segments().stream().mapToInt(s -> s.span().length()).sum();
        assertThat(covered).isIn(0, text.length());
    }

    @RepeatedTest(20)
    void randomBytesNeverThrow(org.junit.jupiter.api.RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(500)];
            random.nextBytes(bytes);
            String text = new String(bytes, i % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
            assertThatCode(() -> extract(text)).doesNotThrowAnyException();
        }
    }

    @RepeatedTest(20)
    void wordsAndMarksInAnyOrderNeverThrow(org.junit.jupiter.api.RepetitionInfo repetition) {
        String[] parts = {
            "Roth",
            "Edda Roth",
            "said",
            "\"",
            "'",
            ",",
            ".",
            "that",
            "the minister",
            "according to",
            "he",
            "who",
            "and",
            ":",
            "\n",
            "(",
            ")",
            "-",
            "saying",
            "adding",
            "Question:",
            "LISK, March 3. /N/.",
            "\u00a0",
            "told",
            "\u201d",
            "'s",
            "of",
            "asked",
            "?",
            "\ud83d\ude00",
            "\ud83d"
        };
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int k = 0; k < length; k++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThatCode(() -> extract(text.toString())).as("text: %s", text).doesNotThrowAnyException();
        }
    }

    @Test
    void aTextWithoutStoryIsNoticed() {
        assertThat(extract("  \n ").notices())
                .extracting(ExtractionNotice::code)
                .containsExactly("no_story");
    }

    @Test
    void aQuotationThatNothingClosesIsNoticed() {
        assertThat(extract("Roth said: \"We will talk.\n\nThe hall was empty.").notices())
                .extracting(ExtractionNotice::code)
                .containsExactly("unpaired_quotation_mark");
    }
}
