package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text that a document had before. */
@Entity
@Table(name = "former_version")
class FormerVersionRow {

    @Id
    long until;

    @Column(name = "document_id")
    String documentId = "";

    String version = "";

    Instant since = Instant.EPOCH;

    @Nullable
    String title;

    String body = "";
}
