package parley.query.stats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import parley.query.negotiation.NegotiationService;
import parley.query.projection.Freshness;
import parley.query.speaker.SpeakerService;
import parley.query.statement.StatementService;
import parley.query.store.DocumentStore;
import parley.query.utterance.UtteranceService;

/** Counts what there is. Thread-safe. */
@ApplicationScoped
public class StatsService {

    private final StatementService statements;
    private final DocumentStore documents;
    private final SpeakerService speakers;
    private final NegotiationService negotiations;
    private final UtteranceService utterances;
    private final Freshness freshness;
    private final Clock clock;

    @Inject
    StatsService(
            StatementService statements,
            DocumentStore documents,
            SpeakerService speakers,
            NegotiationService negotiations,
            UtteranceService utterances,
            Freshness freshness,
            Clock clock) {
        this.statements = statements;
        this.documents = documents;
        this.speakers = speakers;
        this.negotiations = negotiations;
        this.utterances = utterances;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** What there is now; what comes while it is counted may be in some of the numbers only. */
    @Transactional
    public StatsView now() {
        Freshness.State state = freshness.state();
        DocumentStore.Extent extent = documents.extent(Optional.empty(), Optional.empty());
        return new StatsView(
                statements.total(),
                extent.documents(),
                speakers.total(),
                negotiations.total(),
                utterances.total(),
                statements.publishers(),
                new StatsView.Dates(extent.first(), extent.last()),
                state.rows(),
                state.recordedAt(),
                state.lag(clock.instant()).map(lag -> lag.toMillis() / 1000.0));
    }
}
