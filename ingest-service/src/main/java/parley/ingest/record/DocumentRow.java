package parley.ingest.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document through all its versions. */
@Entity
@Table(name = "document")
class DocumentRow {

    @Id
    String id = "";

    String currentVersion = "";

    @Version
    long revision;

    Instant receivedAt = Instant.EPOCH;

    @Nullable
    Instant retractedAt;
}
