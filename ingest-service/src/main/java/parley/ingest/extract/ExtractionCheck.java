package parley.ingest.extract;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells in which mode documents are read, and why in no better one. Never a reason to stay away: the fast mode works. */
@Readiness
@Singleton
class ExtractionCheck implements HealthCheck {

    private final Extractors extractors;

    ExtractionCheck(Extractors extractors) {
        this.extractors = extractors;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("documents are read")
                .up()
                .withData("mode", extractors.standard().mode().word())
                .withData("method", extractors.standard().method());
        extractors.lack().ifPresent(lack -> response.withData("lack", lack));
        return response.build();
    }
}
