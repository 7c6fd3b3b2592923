package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.segment.SegmentedText;
import parley.text.OriginalText;
import parley.text.TextSpan;

class RuleAttributionFinderTest {

    private static List<Attribution> find(String text) {
        OriginalText original = OriginalText.of(text);
        return new RuleAttributionFinder().find(SegmentedText.of(original));
    }

    /** Each attribution as {@code source / cue / content}. */
    private static List<String> read(String text) {
        return find(text).stream()
                .map(a -> quote(text, a.source()) + " / " + quote(text, a.cue()) + " / " + quote(text, a.content()))
                .toList();
    }

    private static String quote(String text, List<TextSpan> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "\"We will sign,\" Roth said. # Roth / said / We will sign",
                "\"We will sign,\" said Edda Roth, the envoy. # Edda Roth, the envoy / said / We will sign",
                "Roth said: \"We will sign.\" # Roth / said / We will sign.",
                "Roth said, \"We will sign.\" # Roth / said / We will sign.",
                "\"We will sign,\" Roth said, \"and soon.\" # Roth / said / We will sign + and soon.",
                "\"We will sign,\" Roth said. \"It is time.\" # Roth / said / We will sign + It is time.",
                "\"Will you sign?\" she asked. # she / asked / Will you sign?",
                "Roth said that the sides would sign. # Roth / said / that the sides would sign",
                "Roth said the sides would sign. # Roth / said / the sides would sign",
                "Roth said on Thursday that the sides would sign. # Roth / said / that the sides would sign",
                "Roth told reporters in Lisk on Thursday that the sides would sign. # Roth / told / that the sides would sign",
                "According to Roth, the sides would sign. # Roth / According to / the sides would sign",
                "The sides would sign, according to Roth. # Roth / according to / The sides would sign",
                "The sides would sign, Roth said on Thursday. # Roth / said / The sides would sign",
                "The sides, Roth said, would sign. # Roth / said / The sides + would sign",
                "Roth, who leads the delegation, said that the sides would sign. # Roth, who leads the delegation / said / that the sides would sign",
                "The minister has repeatedly warned that time is short. # The minister / has repeatedly warned / that time is short",
                "A spokesman for the ministry said the sides would sign. # A spokesman for the ministry / said / the sides would sign",
                "The envoy called for an end to the talks. # The envoy / called for / an end to the talks",
                "Roth denied the report. # Roth / denied / the report",
                "Asked whether they would sign, nobody spoke. #  / Asked / whether they would sign",
                "Roth went on to say that time is short. # Roth / went on to say / that time is short"
            })
    void aSentenceYieldsSourceCueAndContent(String sentence, String expected) {
        assertThat(read("The talks began late on that day. " + sentence))
                .containsExactly(expected == null ? "" : expected.startsWith("/") ? " " + expected : expected);
    }

    @Test
    void chainedCuesShareTheirSource() {
        assertThat(read("Roth said that the sides would sign, adding that time is short."))
                .containsExactly("Roth / said / that the sides would sign", "Roth / adding / that time is short");
        assertThat(read("Roth said that the sides would sign and added that time is short."))
                .containsExactly("Roth / said / that the sides would sign", "Roth / added / that time is short");
    }

    @Test
    void aQuotationGoesOnOverParagraphs() {
        String text = "\"We will sign,\" Roth said. \"It is time.\n\n\"And it is late.\"";
        assertThat(read(text)).containsExactly("Roth / said / We will sign + It is time. + And it is late.");
    }

    @Test
    void quotedWordsInsideAClauseMakeItMixed() {
        List<Attribution> found = find("Roth said that the other side had \"no plan at all\" for peace.");
        assertThat(found).singleElement().satisfies(a -> assertThat(a.form()).isEqualTo(Form.MIXED));
    }

    @Test
    void aWhollyQuotedClauseIsDirect() {
        String text = "Roth said that \"the sides will sign before the summer\".";
        assertThat(read(text)).containsExactly("Roth / said / the sides will sign before the summer");
        assertThat(find(text))
                .singleElement()
                .satisfies(a -> assertThat(a.form()).isEqualTo(Form.DIRECT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "The so-called \"peace park\" opened late on Monday.",
                "She wrote \"The Long Road\" in 1998.",
                "The claims were never tested, and the reports of the committee are lost.",
                "The sides met in Lisk and signed a paper.",
                "The \"1,000 for 1,000\" formula was used again."
            })
    void scareQuotesTitlesAndNounsAreNoAttributions(String sentence) {
        assertThat(read("The talks began. " + sentence)).isEmpty();
    }

    @Test
    void headlinesAttributeByTheirColon() {
        String text = "Envoy Roth: No one planned to sign\n\nThe talks ended late on Monday.\n\nThey go on.";
        assertThat(find(text)).singleElement().satisfies(a -> {
            assertThat(a.basis()).isEqualTo(Basis.COLON);
            assertThat(quote(text, a.source())).isEqualTo("Envoy Roth");
            assertThat(quote(text, a.content())).isEqualTo("No one planned to sign");
        });
    }

    @Test
    void aSubheadThatNamesNobodyIsAttributedByTheBody() {
        String text =
                "No deal in Lisk\n\nA long and hard road to peace in the north\n\nRoth said that a long and hard road to peace in the north lies ahead.\n\nThe talks go on.";
        assertThat(find(text)).anySatisfy(a -> {
            assertThat(a.basis()).isEqualTo(Basis.HEADLINE);
            assertThat(a.source()).isEmpty();
        });
    }

    @Test
    void eachParagraphOfATurnIsOneAttribution() {
        String text =
                "Interview with Edda Roth\n\nQuestion: Will you sign?\n\nEdda Roth: We will.\n\nIt is time.\n\nQuestion: When?\n\nEdda Roth: Soon.";
        assertThat(read(text))
                .containsExactly(
                        "Question / : / Will you sign?",
                        "Edda Roth / : / We will.",
                        " /  / It is time.",
                        "Question / : / When?",
                        "Edda Roth / : / Soon.");
        assertThat(find(text)).allMatch(a -> a.basis() == Basis.TURN && a.form() == Form.DIRECT);
    }

    @Test
    void beliefsAndActsAreToldFromSpeech() {
        assertThat(find("Roth believes that the sides will sign."))
                .singleElement()
                .satisfies(a -> assertThat(a.cueClass()).isEqualTo(CueClass.BELIEF));
        assertThat(find("Roth wants to sign before the summer."))
                .singleElement()
                .satisfies(a -> assertThat(a.cueClass()).isEqualTo(CueClass.ACT));
    }

    @Test
    void whatIsReportedInsideAReportIsNested() {
        List<Attribution> found = find("Roth said that the minister had told her aides that time is short.");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).nested()).isFalse();
        assertThat(found.get(1).nested()).isTrue();
    }

    @Test
    void anUnattributedQuotationIsRecordedAsSuch() {
        String text = "The hall fell silent at nine.\n\n\"We will never sign this paper.\"";
        assertThat(read(text)).anyMatch(a -> a.endsWith("We will never sign this paper."));
    }
}
