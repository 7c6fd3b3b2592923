package parley.ingest.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement, standing or withdrawn. */
@Entity
@Table(name = "statement")
class StatementRow {

    @Id
    String id = "";

    String documentId = "";
    String versionId = "";
    int ordinal;

    @Nullable
    String speakerId;

    @Nullable
    String foundSpeakerId;

    String body = "";

    @Nullable
    String found;

    boolean stillFound = true;

    @Nullable
    Double confidence;

    Instant recordedAt = Instant.EPOCH;

    @Nullable
    Instant withdrawnAt;
}
