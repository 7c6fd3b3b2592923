package parley.ingest.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The last reading of a version. */
@Entity
@Table(name = "extraction")
class ExtractionRow {

    @Id
    String versionId = "";

    String method = "";
    Instant extractedAt = Instant.EPOCH;

    String body = "";
}
