package parley.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NewsFeedTest {

    private static final URI ADDRESS = URI.create("https://nordpress.example/news/feed.xml");

    private static NewsFeed read(String xml) throws IOException {
        return NewsFeed.read(ADDRESS, xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rssIsReadLikeAtomAndLinksMayBeRelative() throws IOException {
        NewsFeed feed = read("""
                <rss version="2.0"><channel><title>Nordpress</title><link>https://nordpress.example</link>
                <description>News</description>
                <item><title>Talks to go on</title><link>../1</link><pubDate>Mon, 10 Mar 2031 08:00:00 GMT</pubDate></item>
                <item><title>No address</title></item>
                <item><title>No web</title><link>mailto:desk</link></item>
                </channel></rss>""");
        assertThat(feed.title()).contains("Nordpress");
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().get(0).address()).isEqualTo(URI.create("https://nordpress.example/1"));
        assertThat(feed.entries().get(0).published()).contains(Instant.parse("2031-03-10T08:00:00Z"));
    }

    @Test
    @Timeout(60)
    void xmlDeeperOrLargerThanFeedsAreIsRefused() {
        for (String content :
                new String[] {"<a>".repeat(100_000) + "</a>".repeat(100_000), "<a/>".repeat(ModestXml.MOST_ELEMENTS)}) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> read(story(content)))
                    .withMessageMatching("no feed: .*(deeper|more) than \\d+ elements.*");
        }
    }

    @Test
    void storiesMayBeNestedAsDeepAsPagesAre() throws IOException {
        assertThat(read(story("<a>".repeat(100) + "</a>".repeat(100))).entries())
                .hasSize(1);
    }

    private static String story(String content) {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id>"
                + "<updated>2031-01-01T00:00:00Z</updated><entry><title>t</title><id>j</id>"
                + "<link href='http://a.example/'/><updated>2031-01-01T00:00:00Z</updated>"
                + "<content type='xhtml'>" + content + "</content></entry></feed>";
    }

    @Test
    void whatIsNoFeedOrBringsADocumentTypeIsRefused() {
        for (String xml : new String[] {
            "",
            "<html><p>Not here</p></html>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&e;</title>"
                    + "<link>https://a.example</link><description>d</description></channel></rss>"
        }) {
            assertThatExceptionOfType(IOException.class).as(xml).isThrownBy(() -> read(xml));
        }
    }
}
