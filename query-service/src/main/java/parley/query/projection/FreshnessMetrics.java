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
                .description("age of the last change that can be searched; 0 while the feed has nothing newer")
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
        if (state.upToDate() || state.recordedAt().isEmpty()) {
            return 0;
        }
        return Duration.between(state.recordedAt().get(), now).toMillis() / 1000.0;
    }
}
