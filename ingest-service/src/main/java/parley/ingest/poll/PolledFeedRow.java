package parley.ingest.poll;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of a feed that is polled. */
@Entity
@Table(name = "polled_feed")
class PolledFeedRow {

    @Id
    String address = "";

    @Nullable
    String etag;

    @Nullable
    String lastModified;

    int failures;

    @Nullable
    Instant readAt;

    Instant nextAt = Instant.EPOCH;
}
