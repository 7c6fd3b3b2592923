package parley.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.text.OriginalText;
import parley.text.TextSpan;

class PassageFactoryTest {

    private static final String ROTH = "\ud83d\ude00 Roth said \ud83d\udd4a no.";

    private final PassageFactory passages = new PassageFactory(OriginalText.of(ROTH));

    @Test
    void positionsCountCodePoints() {
        int roth = ROTH.indexOf("Roth");
        assertThat(passages.position(new TextSpan(roth, roth + 4))).isEqualTo(new TextPositionSelector(2, 6));
        int no = ROTH.indexOf("no");
        assertThat(passages.position(new TextSpan(no, no + 2))).isEqualTo(new TextPositionSelector(14, 16));
    }

    @Test
    void everyPositionLeadsBackToItsSpan() {
        for (int start = 0; start <= ROTH.length(); start++) {
            for (int end = start; end <= ROTH.length(); end++) {
                boolean splitsPair = insidePair(start) || insidePair(end);
                if (!splitsPair) {
                    TextSpan span = new TextSpan(start, end);
                    assertThat(passages.span(passages.position(span))).isEqualTo(span);
                }
            }
        }
    }

    private static boolean insidePair(int offset) {
        return offset > 0
                && offset < ROTH.length()
                && Character.isSurrogatePair(ROTH.charAt(offset - 1), ROTH.charAt(offset));
    }

    @Test
    void quoteHoldsTheWordsAndWhatStandsAround() {
        int said = ROTH.indexOf("said");
        TextQuoteSelector quote = passages.passage(new TextSpan(said, said + 4)).quote();
        assertThat(quote.exact()).isEqualTo("said");
        assertThat(quote.prefix() + quote.exact() + quote.suffix()).isEqualTo(ROTH);
    }

    @Test
    void contextNeverCutsACharacterInHalf() {
        String text = "\ud83d\ude00".repeat(40) + "x" + "\ud83d\ude00".repeat(40);
        TextQuoteSelector quote = new PassageFactory(OriginalText.of(text))
                .passage(new TextSpan(80, 81))
                .quote();
        assertThat(Character.isLowSurrogate(quote.prefix().charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(
                        quote.suffix().charAt(quote.suffix().length() - 1)))
                .isFalse();
    }

    @Test
    void spansOutsideOfTheTextAreRefused() {
        assertThatThrownBy(() -> passages.position(new TextSpan(0, 99)))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("99");
    }
}
