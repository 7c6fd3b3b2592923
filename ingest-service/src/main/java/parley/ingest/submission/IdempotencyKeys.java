package parley.ingest.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.json.ParleyJson;

/** Answers already given, by the key of their request, for as long as keys are remembered. */
@ApplicationScoped
public class IdempotencyKeys implements PanacheRepositoryBase<IdempotencyRow, String> {

    private final IngestConfig config;
    private final Clock clock;

    IdempotencyKeys(IngestConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * The answer given before.
     *
     * @throws ProblemException if the key was used for another request
     */
    @Transactional
    Optional<Receipt> answerTo(IdempotencyKey key) {
        return findByIdOptional(key.value())
                .filter(row -> row.createdAt.isAfter(oldest()))
                .map(row -> sameRequest(row, key));
    }

    /** Remembers an answer if the current transaction commits; forgets keys that are too old. */
    @Transactional(TxType.MANDATORY)
    void remember(IdempotencyKey key, Receipt answer) {
        delete("createdAt <= ?1", oldest());
        IdempotencyRow row = new IdempotencyRow();
        row.id = key.value();
        row.request = key.request();
        row.answer = json(answer);
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        persist(row);
    }

    private Instant oldest() {
        return clock.instant().minus(config.idempotency().retention());
    }

    private static Receipt sameRequest(IdempotencyRow row, IdempotencyKey key) {
        if (!row.request.equals(key.request())) {
            throw new ProblemException(
                    Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, "used before for another request: " + key.value())
                            .atParameter(IdempotencyKey.HEADER));
        }
        try {
            return ParleyJson.mapper().readValue(row.answer, Receipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be read again", e);
        }
    }

    private static String json(Receipt answer) {
        try {
            return ParleyJson.mapper().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer without JSON form", e);
        }
    }
}
