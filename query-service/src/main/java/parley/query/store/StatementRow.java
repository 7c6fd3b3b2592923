package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement of the record, or the tombstone of one. */
@Entity
@Table(name = "statement")
class StatementRow {

    @Id
    String id = "";

    @Column(name = "document_id")
    String documentId = "";

    int ordinal;

    @Column(name = "speaker_id")
    @Nullable
    String speakerId;

    @Column(name = "told_speaker_id")
    @Nullable
    String toldSpeakerId;

    @Nullable
    String body;

    long recorded;

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    long changed;
}
