package parley.query.projection;

import com.fasterxml.jackson.core.JacksonException;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import parley.access.ApiKeyMechanism;
import parley.feed.FeedEntry;
import parley.feed.FeedPage;
import parley.json.ParleyJson;

/** Reads {@code GET /v1/changes}. Thread-safe. */
@ApplicationScoped
class FeedClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final FeedSettings settings;
    private final OpenTelemetry traces;

    @Inject
    FeedClient(FeedSettings settings, OpenTelemetry traces) {
        this.settings = settings;
        this.traces = traces;
    }

    /**
     * The changes behind a position.
     *
     * @param wait how long the feed may take to answer that there is nothing new
     * @throws FeedException if the feed is away, or sends what is no run of changes behind the position
     */
    @WithSpan("read the feed")
    FeedPage read(long after, Duration wait) throws FeedException, InterruptedException {
        URI uri = URI.create("%s/v1/changes?after=%d&limit=%d&wait=%d"
                .formatted(settings.url(), after, settings.limit(), wait.toSeconds()));
        HttpRequest.Builder asking = HttpRequest.newBuilder(uri)
                .timeout(wait.plus(settings.patience()))
                .header("Accept", "application/json");
        settings.key().ifPresent(key -> asking.header(ApiKeyMechanism.HEADER, key));
        // The ingest-service's part of the work then stands in the same trace.
        traces.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), asking, HttpRequest.Builder::setHeader);
        try {
            HttpResponse<InputStream> response = http.send(asking.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = new WatchedBody(response.body(), settings.patience())) {
                if (response.statusCode() == 409) {
                    throw new FeedException("the feed ends before position " + after
                            + ": it is that of another record; rebuild to follow it");
                }
                if (response.statusCode() != 200) {
                    throw new FeedException("the feed answered " + response.statusCode() + " to " + uri);
                }
                return checked(ParleyJson.mapper().readValue(body, FeedPage.class), after);
            }
        } catch (FeedException e) {
            throw e;
        } catch (JacksonException e) {
            throw new FeedException("not a page of changes: " + e.getOriginalMessage(), e);
        } catch (CharConversionException e) {
            throw new FeedException("not a page of changes: not in the encoding that it begins in", e);
        } catch (IOException e) {
            throw new FeedException("no answer from " + uri, e);
        }
    }

    private static FeedPage checked(FeedPage page, long after) throws FeedException {
        long last = after;
        for (FeedEntry entry : page.changes()) {
            if (entry.position() <= last) {
                throw new FeedException("position " + entry.position() + " behind position " + last);
            }
            last = entry.position();
        }
        if (page.next() != last) {
            throw new FeedException("next is " + page.next() + " although the page ends at " + last);
        }
        return page;
    }
}
