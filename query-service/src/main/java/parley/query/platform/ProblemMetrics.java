package parley.query.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts what goes wrong, by its kind. Thread-safe. */
@Singleton
class ProblemMetrics {

    private final MeterRegistry meters;

    ProblemMetrics(MeterRegistry meters) {
        this.meters = meters;
        // There from the start, or the first failure would be no increase to those who watch.
        counter(ProblemCode.INTERNAL_ERROR);
        counter(ProblemCode.UNAVAILABLE);
        counter(ProblemCode.SEARCH_AWAY);
    }

    @ServerResponseFilter
    void count(ContainerResponseContext response) {
        if (response.getEntity() instanceof Map<?, ?> body && body.get("code") instanceof ProblemCode code) {
            counter(code).increment();
        }
    }

    private Counter counter(ProblemCode code) {
        return Counter.builder("parley.problems")
                .description("Problems told to callers, by code")
                .tag("code", code.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
