package parley.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.text.TextSpan;
import parley.token.Tokenizer;

class QuotationFinderTest {

    private static List<String> inner(String text) {
        return find(text).stream().map(q -> q.inner().of(text)).toList();
    }

    private static List<Quotation> find(String text) {
        return QuotationFinder.find(text, Tokenizer.tokenize(text, new TextSpan(0, text.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will talk,\" Roth said.",
                "\u201cWe will talk,\u201d Roth said.",
                "\u201cWe will talk,\" Roth said.",
                "\"We will talk,\u201d Roth said.",
                "\u201eWe will talk,\u201c Roth said.",
                "\u00abWe will talk,\u00bb Roth said.",
                "\u00ab We will talk, \u00bb Roth said.",
                "''We will talk,'' Roth said.",
                "``We will talk,'' Roth said.",
                "'We will talk,' Roth said.",
                "\u2018We will talk,\u2019 Roth said."
            })
    void everyStyleOfMarksQuotes(String text) {
        assertThat(inner(text)).containsExactly("We will talk,");
    }

    @Test
    void apostrophesOpenNothing() {
        assertThat(inner("The delegates' car didn't start in the '90s, and Roth's aide couldn't help."))
                .isEmpty();
    }

    @Test
    void singleMarksReachOverApostrophesInside() {
        assertThat(inner("'We don't want the delegates' votes,' Roth said."))
                .containsExactly("We don't want the delegates' votes,");
    }

    @Test
    void onlyTheOutermostQuotationCounts() {
        assertThat(inner("\"She told us 'never' and left,\" Roth said."))
                .containsExactly("She told us 'never' and left,");
        assertThat(inner("\"She told us \"never\" and left,\" Roth said."))
                .containsExactly("She told us \"never\" and left,");
    }

    @Test
    void aQuotationThatNothingClosesRunsToTheEnd() {
        List<Quotation> found = find("\"We will talk. We always did.");
        assertThat(found).singleElement().satisfies(q -> assertThat(q.closed()).isFalse());
        assertThat(inner("\"We will talk. We always did.")).containsExactly("We will talk. We always did.");
    }

    @Test
    void aForgottenClosingMarkDoesNotSwallowTheNextQuotation() {
        assertThat(inner("\"We will talk, Roth said. \"And we will agree,\" he added."))
                .containsExactly("We will talk, Roth said.", "And we will agree,");
    }

    @Test
    void aStrayClosingMarkOpensNothing() {
        assertThat(inner("Roth said that they would talk.\" Then he left.")).isEmpty();
    }
}
