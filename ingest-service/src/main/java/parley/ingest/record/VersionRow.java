package parley.ingest.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text of a document. */
@Entity
@Table(name = "document_version")
class VersionRow {

    @Id
    String id = "";

    String documentId = "";
    int ordinal;
    String text = "";

    @Nullable
    String title;

    Instant receivedAt = Instant.EPOCH;
}
