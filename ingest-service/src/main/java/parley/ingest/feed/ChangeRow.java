package parley.ingest.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of the change log. */
@Entity
@Immutable
@Table(name = "change_log")
class ChangeRow {

    @Id
    long position;

    Instant recordedAt = Instant.EPOCH;
    String type = "";
    String subject = "";

    String change = "";
}
