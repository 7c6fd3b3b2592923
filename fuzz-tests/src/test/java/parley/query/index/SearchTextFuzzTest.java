package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class SearchTextFuzzTest {

    private static final String TEXT = "\"There is no deal without a ceasefire,\" Foreign Minister Anneli Roth said.";

    /** Whatever is typed is a search; what it marks lies in the text, in order. */
    @FuzzTest
    void anythingTypedIsASearch(byte[] bytes) {
        SearchText search = SearchText.parse(new String(bytes, StandardCharsets.UTF_8));
        int end = 0;
        for (var span : Highlights.of(search).in(TEXT)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(TEXT.length());
    }
}
