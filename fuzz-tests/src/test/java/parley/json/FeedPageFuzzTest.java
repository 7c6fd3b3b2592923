package parley.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JacksonException;
import java.io.CharConversionException;
import java.io.IOException;
import parley.feed.FeedPage;

class FeedPageFuzzTest {

    /** As the query-service reads the feed: whatever is no page is told by the exceptions that it expects. */
    @FuzzTest
    void anyAnswerIsAPageOfChangesOrRefused(byte[] body) throws IOException {
        FeedPage page;
        try {
            page = ParleyJson.mapper().readValue(body, FeedPage.class);
        } catch (JacksonException | CharConversionException e) {
            return;
        }
        if (page != null) {
            byte[] written = ParleyJson.mapper().writeValueAsBytes(page);
            assertThat(ParleyJson.mapper().readValue(written, FeedPage.class)).isEqualTo(page);
        }
    }
}
