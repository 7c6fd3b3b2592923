package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.query.meaning.Meanings;

/** How far the read model is. Thread-safe; the row lock makes writers wait for each other. */
@ApplicationScoped
public class ProjectionStore implements PanacheRepositoryBase<ProjectionRow, Short> {

    /**
     * A state of the read model.
     *
     * @param generation changes whenever the rows start again from nothing
     * @param position of the last change that the rows hold; 0 before the first
     * @param recordedAt when that change was committed to the record
     * @param told how many times meanings were told
     * @param caughtUpAt when these rows first held all that the feed had
     */
    public record Progress(
            String generation, long position, Optional<Instant> recordedAt, long told, Optional<Instant> caughtUpAt) {

        /** The same of earlier rows, of which it is not known when they were recorded. */
        public Progress upTo(long earlier) {
            return new Progress(generation, earlier, Optional.empty(), told, caughtUpAt);
        }
    }

    private final Meanings meanings;
    private final NewRows begun;

    @Inject
    ProjectionStore(Meanings meanings, NewRows begun) {
        this.meanings = meanings;
        this.begun = begun;
    }

    /** The committed state. */
    @Transactional
    public Progress progress() {
        return findByIdOptional(ProjectionRow.ONLY)
                .map(ProjectionStore::progress)
                .orElseGet(this::begin);
    }

    /** The state, locked until the transaction around this call ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress lock() {
        return progress(row());
    }

    /** Notes how far the rows are, and brings all that was written to the database, so that SQL finds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveTo(long position, Instant recordedAt) {
        ProjectionRow row = row();
        row.position = position;
        row.recordedAt = recordedAt;
        begun.write();
        flush();
        getEntityManager().clear();
    }

    /** Notes that meanings were told once more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void toldAgain() {
        row().told++;
    }

    /** Notes that the rows held everything at this moment; only the first time in a generation counts. */
    @Transactional
    public void caughtUp(Instant now) {
        ProjectionRow row = row();
        if (row.caughtUpAt == null) {
            row.caughtUpAt = now;
        }
    }

    /** Throws all rows away if the meanings in them were made by another method, or there are none and should be. */
    @Transactional
    public void startAgainIfMadeOtherwise() {
        if (!progress().generation().endsWith("/" + meanings.method())) {
            startAgain();
        }
    }

    /** Throws all rows away; the next position asked for is the first. */
    @Transactional
    public void startAgain() {
        getEntityManager()
                .createNativeQuery("truncate projection, document, speaker, statement, withdrawal, wording, utterance,"
                        + " negotiation, negotiation_whole, negotiation_settled, participant, former_version")
                .executeUpdate();
        getEntityManager().clear();
        begin();
    }

    private ProjectionRow row() {
        return findByIdOptional(ProjectionRow.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalStateException("the read model was not begun"));
    }

    private Progress begin() {
        // Replicas may begin at the same time; one of them wins.
        getEntityManager()
                .createNativeQuery("insert into projection (id, generation, position) values (1, ?1, 0)"
                        + " on conflict do nothing")
                .setParameter(1, UUID.randomUUID() + "/" + meanings.method())
                .executeUpdate();
        return progress(row());
    }

    private static Progress progress(ProjectionRow row) {
        return new Progress(
                row.generation,
                row.position,
                Optional.ofNullable(row.recordedAt),
                row.told,
                Optional.ofNullable(row.caughtUpAt));
    }
}
