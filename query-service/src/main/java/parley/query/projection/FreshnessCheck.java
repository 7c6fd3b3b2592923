package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the rows have held all of the feed and the index all of the rows.
 *
 * <p>Stays ready while the feed is away: what is known can still be asked, and its age is told.
 */
@Readiness
@ApplicationScoped
class FreshnessCheck implements HealthCheck {

    private final Freshness freshness;
    private final Clock clock;

    @Inject
    FreshnessCheck(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Freshness.State state = freshness.state();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("read model follows the feed")
                .status(state.indexed() && state.complete())
                .withData("position", state.rows())
                .withData("up_to_date", state.upToDate())
                .withData("meanings_told", state.told())
                .withData("projecting", state.projecting())
                .withData("failures", state.failures());
        state.recordedAt().ifPresent(at -> response.withData("recorded_at", at.toString()));
        state.lastFailure().ifPresent(reason -> response.withData("last_failure", reason));
        state.answeredAt()
                .ifPresent(at -> response.withData(
                        "seconds_since_answer",
                        Duration.between(at, clock.instant()).toSeconds()));
        return response.build();
    }
}
