package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A speaker of the record, an id for which another one stands, or the tombstone of one. */
@Entity
@Table(name = "speaker")
class SpeakerRow {

    @Id
    String id = "";

    String type = "";

    @Column(name = "sort_name")
    String sortName = "";

    String names = "";

    @Nullable
    String body;

    @Column(name = "joined_to")
    @Nullable
    String joinedTo;

    @Nullable
    String joining;

    @Column(name = "joined_at")
    @Nullable
    Instant joinedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Nullable
    String open;

    /** Stands for itself, or for nothing. */
    void notJoined() {
        joinedTo = null;
        joining = null;
        joinedAt = null;
    }

    /** The id that stands: its own or another. */
    String standing() {
        return joinedTo == null ? id : joinedTo;
    }
}
