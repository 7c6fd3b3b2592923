package parley.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.segment.SegmentedText.Part;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;

class SegmentedTextTest {

    private static final String STORY = """
            Talks in Lisk end without a deal

            LISK, March 10 (Nordpress) - "We waited," Edda Roth said.

            "Nobody will wait for 'them' again," she said. "Nobody.
            """;

    private final SegmentedText text = SegmentedText.of(OriginalText.of(STORY));

    @Test
    void everyCharacterLiesInThePartAtItsOffset() {
        for (int offset = 0; offset < STORY.length(); offset++) {
            Part part = text.parts().get(text.indexAt(offset));
            assertThat(part.segment().span().contains(offset))
                    .as("offset %d", offset)
                    .isTrue();
        }
    }

    @Test
    void wordsAndQuotationsLieInTheirSegment() {
        for (Part part : text.parts()) {
            TextSpan body = part.segment().body();
            assertThat(part.tokens()).extracting(Token::span).allMatch(body::contains);
            assertThat(part.quotations()).allMatch(quotation -> body.contains(quotation.outer()));
        }
        assertThat(text.parts().stream().flatMap(part -> part.quotations().stream()))
                .hasSize(3);
    }

    @Test
    void textWithoutVisibleCharactersHasNoParts() {
        SegmentedText empty = SegmentedText.of(OriginalText.of(" \n\t"));
        assertThat(empty.parts()).isEmpty();
        assertThat(empty.indexAt(0)).isZero();
    }
}
