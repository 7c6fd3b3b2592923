package parley.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import parley.ingest.body.Body;
import parley.ingest.body.DocumentBodies;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.poll.NewsFeed.Entry;
import parley.ingest.record.RecordedDocuments;
import parley.ingest.submission.Submissions;

/**
 * Reads the configured feeds when they are due and submits the pages of stories that are new or have been updated.
 *
 * <p>Unchanged feeds are not sent again (conditional requests), failing ones are left alone ever longer, pages of one feed
 * come one by one with a pause between them. A page that cannot be read is counted and passed over.
 */
@ApplicationScoped
class FeedPoller {

    private static final Logger LOG = Logger.getLogger(FeedPoller.class);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final PollConfig config;
    private final PolledFeeds feeds;
    private final PublicWeb web;
    private final RecordedDocuments documents;
    private final Submissions submissions;
    private final MeterRegistry meters;
    private final Clock clock;

    FeedPoller(
            PollConfig config,
            PolledFeeds feeds,
            PublicWeb web,
            RecordedDocuments documents,
            Submissions submissions,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.feeds = feeds;
        this.web = web;
        this.documents = documents;
        this.submissions = submissions;
        this.meters = meters;
        this.clock = clock;
    }

    /** Polls what is due. */
    @Scheduled(every = "${parley.poll.look}", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        for (URI feed : config.feeds().orElse(List.of())) {
            feeds.take(feed).ifPresent(row -> poll(feed, row));
        }
    }

    private void poll(URI feed, PolledFeedRow known) {
        Instant begun = clock.instant();
        try {
            PublicWeb.Answer answer = web.get(feed, conditions(known));
            if (answer.status() == NOT_MODIFIED) {
                count("unchanged");
                feeds.read(
                        feed,
                        Optional.ofNullable(known.etag),
                        Optional.ofNullable(known.lastModified),
                        begun,
                        config.every());
            } else if (answer.status() == OK) {
                NewsFeed news = NewsFeed.read(answer.address(), answer.body());
                boolean complete = true;
                for (Entry entry : news.entries()) {
                    complete &= receive(news, entry, Optional.ofNullable(known.readAt));
                }
                count("read");
                // Without its tag an unchanged feed is sent again, and the pages that failed are asked for again.
                feeds.read(
                        feed,
                        complete ? answer.header("etag") : Optional.empty(),
                        complete ? answer.header("last-modified") : Optional.empty(),
                        begun,
                        config.every());
            } else {
                fail(feed, "status " + answer.status(), retryAfter(answer));
            }
        } catch (IOException | RuntimeException e) {
            // Whatever a publisher brings about, his feed is left alone for a while, and the others are read.
            fail(feed, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private static Map<String, String> conditions(PolledFeedRow known) {
        Map<String, String> headers = new HashMap<>();
        if (known.etag != null) {
            headers.put("if-none-match", known.etag);
        }
        if (known.lastModified != null) {
            headers.put("if-modified-since", known.lastModified);
        }
        return headers;
    }

    /** Whether the story is in the record now, or will never be. */
    private boolean receive(NewsFeed news, Entry entry, Optional<Instant> readBefore) {
        boolean updated = entry.updated().isPresent()
                && readBefore.isPresent()
                && entry.updated().get().isAfter(readBefore.get());
        if (!updated && documents.publishedAt(entry.address()).isPresent()) {
            return true;
        }
        try {
            PublicWeb.Answer page = web.get(entry.address(), Map.of());
            if (page.status() != OK) {
                throw new IOException("status " + page.status());
            }
            MediaType type = MediaType.valueOf(page.header("content-type").orElse(MediaType.TEXT_HTML));
            submissions.receive(
                    DocumentBodies.read(new Body(type, page.body()), metadata(news, entry)),
                    Optional.empty(),
                    Optional.empty());
            pause();
            return true;
        } catch (IOException | ProblemException | IllegalArgumentException e) {
            meters.counter("parley.poll.pages.failed").increment();
            LOG.warnf("A page of a feed was not read: %s: %s", entry.address(), e.getMessage());
            return !(e instanceof IOException) && !isForAMoment(e);
        }
    }

    private static boolean isForAMoment(Exception e) {
        return e instanceof ProblemException problem && problem.problem().code() == ProblemCode.UNAVAILABLE;
    }

    private static MultivaluedMap<String, String> metadata(NewsFeed news, Entry entry) {
        MultivaluedMap<String, String> metadata = new MultivaluedHashMap<>();
        metadata.putSingle("url", entry.address().toString());
        news.title().ifPresent(title -> metadata.putSingle("publisher", title));
        entry.title().ifPresent(title -> metadata.putSingle("title", title));
        entry.published()
                .ifPresent(time -> metadata.putSingle(
                        "published", time.atZone(ZoneOffset.UTC).toLocalDate().toString()));
        return metadata;
    }

    private void fail(URI feed, String reason, Optional<Duration> asked) {
        count("failed");
        Instant next = feeds.failed(feed, config.every(), asked);
        LOG.warnf("A feed was not read: %s: %s; the next attempt is at %s", feed, reason, next);
    }

    /** The seconds that the publisher asks for; as a date it is left to the doubling. */
    private static Optional<Duration> retryAfter(PublicWeb.Answer answer) {
        return answer.header("retry-after")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private void pause() {
        try {
            Thread.sleep(config.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String outcome) {
        meters.counter("parley.poll.feeds", "outcome", outcome).increment();
    }
}
