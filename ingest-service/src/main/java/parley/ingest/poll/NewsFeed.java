package parley.ingest.poll;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed of news, RSS or Atom.
 *
 * @param title what it calls itself
 * @param entries its stories, the first one first; those without an address of the web left out
 */
record NewsFeed(Optional<String> title, List<Entry> entries) {

    NewsFeed {
        entries = List.copyOf(entries);
    }

    /** A story to which a feed links. */
    record Entry(URI address, Optional<String> title, Optional<Instant> published, Optional<Instant> updated) {}

    /**
     * Reads a feed. Document types, and so entities from elsewhere, are refused; so is XML that is deeper than feeds are.
     *
     * @param address where it came from; links may be relative to it
     * @throws IOException if it is no feed
     */
    static NewsFeed read(URI address, byte[] bytes) throws IOException {
        try {
            SyndFeed feed = new SyndFeedImpl(ModestXml.feeds().build(new XmlReader(new ByteArrayInputStream(bytes))));
            List<Entry> entries = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                addressOf(address, entry)
                        .ifPresent(at -> entries.add(new Entry(
                                at,
                                words(entry.getTitle()),
                                instant(entry.getPublishedDate()),
                                instant(entry.getUpdatedDate()))));
            }
            return new NewsFeed(words(feed.getTitle()), entries);
        } catch (FeedException | RuntimeException e) {
            // ROME answers some broken feeds with exceptions of the runtime
            throw new IOException("no feed: " + e.getMessage(), e);
        }
    }

    private static Optional<URI> addressOf(URI feed, SyndEntry entry) {
        try {
            return words(entry.getLink()).map(feed::resolve).filter(at -> at.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> words(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
