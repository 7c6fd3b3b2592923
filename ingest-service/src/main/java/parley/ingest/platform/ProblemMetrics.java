package parley.ingest.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts what goes wrong, by its kind: answers, and lines of batches, whose answers succeed as a whole. Thread-safe. */
@Singleton
public class ProblemMetrics {

    private final MeterRegistry meters;

    ProblemMetrics(MeterRegistry meters) {
        this.meters = meters;
        // There from the start, or the first failure would be no increase to those who watch.
        counter(ProblemCode.INTERNAL_ERROR);
        counter(ProblemCode.UNAVAILABLE);
    }

    /** Counts a problem that is told in the middle of an answer. */
    public void count(Problem problem) {
        counter(problem.code()).increment();
    }

    @ServerResponseFilter
    void count(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            count(problem);
        }
    }

    private Counter counter(ProblemCode code) {
        return Counter.builder("parley.problems")
                .description("Problems told to callers, by code")
                .tag("code", code.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
