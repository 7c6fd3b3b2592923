package parley.ingest.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows how far the feed has come. */
@Singleton
final class FeedMetrics {

    void register(@Observes StartupEvent started, MeterRegistry meters, ChangeLog changes) {
        Gauge.builder("parley.feed.position", changes, ChangeLog::lastPosition)
                .description("Position of the last change in the feed")
                .strongReference(true)
                .register(meters);
    }
}
