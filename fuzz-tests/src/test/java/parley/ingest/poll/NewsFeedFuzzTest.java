package parley.ingest.poll;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URI;

class NewsFeedFuzzTest {

    private static final URI ADDRESS = URI.create("https://news.example/feed");

    /** The poller expects this exception and no other. */
    @FuzzTest
    void anyBytesAreAFeedOrRefused(byte[] bytes) {
        try {
            NewsFeed.read(ADDRESS, bytes);
        } catch (IOException e) {
            // No feed.
        }
    }
}
