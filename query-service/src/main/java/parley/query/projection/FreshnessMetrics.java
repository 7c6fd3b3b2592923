package parley.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tells the metrics how far and how late the read model is. */
@ApplicationScoped
class FreshnessMetrics {

    void register(@Observes StartupEvent event, MeterRegistry metrics, Freshness freshness, Clock clock) {
        Gauge.builder("parley.feed.position", () -> freshness.state().rows())
                .description("position of the last change that can be searched")
                .register(metrics);
        Gauge.builder("parley.feed.lag", () -> lagSeconds(freshness.state(), clock.instant()))
                .description("age of the last change that can be searched; 0 while the feed has nothing newer;"
                        + " not a number on replicas that do not write the read model")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("parley.feed.silence", () -> silenceSeconds(freshness.state(), clock.instant()))
                .description("time since the feed last answered; not a number before, and on replicas that do not ask")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("parley.feed.failures", () -> freshness.state().failures())
                .description("failures of following in a row")
                .register(metrics);
        Gauge.builder("parley.feed.projecting", () -> freshness.state().projecting() ? 1 : 0)
                .description("1 on the replica that writes the read model")
                .register(metrics);
    }

    private static double lagSeconds(Freshness.State state, Instant now) {
        return state.lag(now).map(FreshnessMetrics::seconds).orElse(Double.NaN);
    }

    private static double silenceSeconds(Freshness.State state, Instant now) {
        if (!state.projecting() || state.answeredAt().isEmpty()) {
            return Double.NaN;
        }
        return seconds(Duration.between(state.answeredAt().get(), now));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
