package parley.ingest.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what comes in. Thread-safe. */
@Singleton
class SubmissionMetrics {

    private final MeterRegistry meters;

    SubmissionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Receipt receipt) {
        count(receipt.outcome().name().toLowerCase(Locale.ROOT));
        if (receipt.outcome() != Receipt.Outcome.UNCHANGED) {
            Counter.builder("parley.statements.read")
                    .description("Statements found in received documents")
                    .register(meters)
                    .increment(receipt.statements());
        }
    }

    void countRefused() {
        count("refused");
    }

    private void count(String outcome) {
        Counter.builder("parley.documents.received")
                .description("Documents submitted, by what became of them")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
