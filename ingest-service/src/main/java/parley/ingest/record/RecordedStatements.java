package parley.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.ingest.identity.SpeakerLedger;

/** Changes statements of the record whose words stay as they are. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RecordedStatements {

    private final StatementLedger statements;
    private final SpeakerLedger speakers;
    private final Clock clock;

    RecordedStatements(StatementLedger statements, SpeakerLedger speakers, Clock clock) {
        this.statements = statements;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Gives the statements of documents to whom curators now give their speakers, and tells which changed. */
    public List<Change> divideAgain(Collection<DocumentId> documents) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return documents.stream()
                .flatMap(document -> statements.divideAgain(document, speakers.partsIn(document), now).stream())
                .toList();
    }
}
