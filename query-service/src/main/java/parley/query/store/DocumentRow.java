package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document of the record, or the tombstone of one. */
@Entity
@Table(name = "document")
class DocumentRow {

    @Id
    String id = "";

    @Nullable
    String body;

    @Nullable
    String head;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    @Column(name = "retracted_at")
    @Nullable
    Instant retractedAt;

    @Column(name = "version_since")
    @Nullable
    Instant versionSince;

    long changed;
}
