package parley.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.text.OriginalText;

class SegmenterTest {

    private static List<String> read(String text) {
        return Segmenter.segment(OriginalText.of(text)).stream()
                .map(s -> s.kind() + " " + s.body().of(text))
                .toList();
    }

    @Test
    void aWireStoryHasFurnitureHeadlineSummaryDatelineAndParagraphs() {
        String text = """
                All news

                Marran envoy: No one planned to sign in Lisk

                The delegation came to listen, Edda Roth noted

                LISK /Marra/, March 10. /NP/. The talks did not envisage a treaty, envoy Edda Roth said on Thursday.

                "We listened," she added.
                """;
        assertThat(read(text))
                .containsExactly(
                        "FURNITURE All news",
                        "HEADLINE Marran envoy: No one planned to sign in Lisk",
                        "SUBHEAD The delegation came to listen, Edda Roth noted",
                        "DATELINE LISK /Marra/, March 10. /NP/.",
                        "PARAGRAPH The talks did not envisage a treaty, envoy Edda Roth said on Thursday.",
                        "PARAGRAPH \"We listened,\" she added.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LISK /Marra/, March 10. /NP/.",
                "LISK, March 10. /NP/.",
                "LISK, March 10 (Nordpress) --",
                "LISK, Mar. 10, 2031 (Nordpress) \u2014",
                "LISK, 10 March (NP).",
                "LISK (Nordpress) -",
                "PORT LISK, Marra (NP) \u2014",
                "LISK \u2014"
            })
    void datelinesOfManyStylesAreTold(String dateline) {
        String text = "No deal in Lisk\n\n" + dateline + " The talks ended without a deal.\n\nThey go on.";
        assertThat(read(text)).contains("DATELINE " + dateline, "PARAGRAPH The talks ended without a deal.");
    }

    @Test
    void aDatelineTellsItsDate() {
        String text = "LISK, Mar. 10, 2031 (Nordpress) -- The talks ended.";
        Dateline dateline =
                Dateline.at(text, new parley.text.TextSpan(0, text.length())).orElseThrow();
        assertThat(dateline.day()).contains(10);
        assertThat(dateline.month()).contains("mar");
        assertThat(dateline.year()).contains(2031);
    }

    @Test
    void labelledTurnsOfATranscriptKeepTheirLabelApart() {
        String text = """
                Interview with envoy Edda Roth

                Question: Will you sign?

                Edda Roth: We will see.

                It depends on the other side.

                Question: When?

                Edda Roth: Soon.
                """;
        assertThat(read(text))
                .containsExactly(
                        "HEADLINE Interview with envoy Edda Roth",
                        "TURN_LABEL Question:",
                        "TURN Will you sign?",
                        "TURN_LABEL Edda Roth:",
                        "TURN We will see.",
                        "TURN It depends on the other side.",
                        "TURN_LABEL Question:",
                        "TURN When?",
                        "TURN_LABEL Edda Roth:",
                        "TURN Soon.");
    }

    @Test
    void aSpeechBeforeTheFirstQuestionIsATurnWithoutLabel() {
        String text = """
                Remarks by envoy Edda Roth at a press conference

                Dear colleagues, we met this morning.

                We agreed on our agenda.

                Question: Will you sign?

                Edda Roth: We will see.
                """;
        assertThat(read(text)).contains("TURN Dear colleagues, we met this morning.", "TURN We agreed on our agenda.");
    }

    @Test
    void aStoryWithColonsIsNoTranscript() {
        String text = """
                The long road to Lisk

                One thing is certain: nobody will sign.

                Her answer was short: no.
                """;
        assertThat(read(text)).noneMatch(segment -> segment.startsWith("TURN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NUMBER OF THE DAY: Forty lorries.\n\nQUOTE OF THE DAY: Nobody counted.",
                "URGENT: Talks in Lisk end.\n\nURGENT: Roth leaves Lisk.\n\nALERT: Roth returns.",
                "THE FACTS: Nobody signed.\n\nRoth spoke.\n\nTHE FACTS: She did not.\n\nTHE FACTS: Nor he."
            })
    void headingsInCapitalsAreNoTranscript(String text) {
        assertThat(read("The day in Lisk\n\n" + text)).noneMatch(segment -> segment.startsWith("TURN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRESIDENT ROTH: We met.\n\nMR LUND: We did.",
                "ROTH: We met.\n\nLUND: We did.",
                "Q: Did you meet?\n\nMARN: We did."
            })
    void whoSpeaksOnceEachMakesATranscript(String text) {
        assertThat(read("Remarks of Roth and Lund\n\n" + text)).anyMatch(segment -> segment.startsWith("TURN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facebook Twitter Pinterest",
                "Sunday, October 6",
                "Read more: what the treaty says",
                "\u00a9 Nordpress",
                "Share",
                "***"
            })
    void pageFurnitureIsMarkedNotDeleted(String line) {
        String text =
                "No deal in Lisk\n\nThe talks ended without a deal.\n\n" + line + "\n\nThey will go on next week.";
        assertThat(read(text)).contains("FURNITURE " + line);
    }

    @Test
    void hardWrappedLinesMakeOneParagraph() {
        String text = """
                The envoy of Marra, who arrived in Lisk on Monday for a third
                round of talks, said that her side would not sign any paper
                before the prisoners are exchanged and the border is open, and
                that she would stay.

                The talks go on. Nobody could say for how long they would last,
                or what would be signed.
                """;
        assertThat(Segmenter.segment(OriginalText.of(text)))
                .hasSize(2)
                .allMatch(s -> s.kind() == SegmentKind.PARAGRAPH);
    }

    @Test
    void oneLineWithoutAnythingIsAParagraph() {
        assertThat(read("Roth said no")).containsExactly("PARAGRAPH Roth said no");
    }

    @Test
    void anEmptyTextHasNoSegments() {
        assertThat(Segmenter.segment(OriginalText.of(""))).isEmpty();
        assertThat(Segmenter.segment(OriginalText.of(" \n\t\n"))).isEmpty();
    }

    @Test
    void linesByTheWriterAreBylines() {
        String text = "No deal in Lisk\n\nBy Pru Lacey\n\nThe talks ended without a deal.\n\nThey go on.";
        assertThat(read(text)).contains("BYLINE By Pru Lacey");
    }
}
