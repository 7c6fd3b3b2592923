package parley.access;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.access.RateLimit.Verdict;

/**
 * How much each client may ask of a service, and how it is told so.
 *
 * <p>A client is the bearer of a key that is known; else an address; behind a proxy, Quarkus must be told to trust what the
 * proxy says of it. The headers are those of the IETF's draft "RateLimit header fields for HTTP", as of its revision 8.
 * Thread-safe.
 */
@Singleton
public class RateLimits {

    private final RateSettings settings;
    private final ApiKeys keys;
    private final Optional<RateLimit> limit;

    RateLimits(RateSettings settings, ApiKeys keys) {
        this.settings = settings;
        this.keys = keys;
        this.limit = settings.requests() == 0
                ? Optional.empty()
                : Optional.of(new RateLimit(
                        settings.requests(), settings.window(), settings.clients(), TimeMeter.SYSTEM_NANOTIME));
    }

    /** Counts a request; empty where nothing is limited. */
    public Optional<Verdict> ask(HttpServerRequest request) {
        return limit.map(counted -> counted.ask(clientOf(request)));
    }

    private String clientOf(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(ApiKeyMechanism.HEADER))
                .flatMap(keys::of)
                .map(key -> "key " + key.name())
                .orElseGet(() -> "address " + request.remoteAddress().hostAddress());
    }

    /** What is told to a client whose request is refused. */
    public String refusal() {
        return "More than " + settings.requests() + " requests in "
                + settings.window().toSeconds() + " seconds.";
    }

    /** The headers by which a client is told what it may ask. */
    public Map<String, String> headers(Verdict verdict) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "RateLimit-Policy",
                "\"client\";q=" + settings.requests() + ";w="
                        + settings.window().toSeconds());
        headers.put("RateLimit", "\"client\";r=" + verdict.left() + ";t=" + seconds(verdict));
        if (!verdict.allowed()) {
            headers.put("Retry-After", String.valueOf(seconds(verdict)));
        }
        return headers;
    }

    /** The verdict's pause, rounded up, so that who waits so long is answered. */
    public static long seconds(Verdict verdict) {
        return verdict.pause().plus(Duration.ofMillis(999)).toSeconds();
    }
}
