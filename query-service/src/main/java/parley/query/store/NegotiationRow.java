package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An account of talks, and the talks themselves if they stand under its id; or the tombstone of both. */
@Entity
@Table(name = "negotiation")
class NegotiationRow {

    @Id
    String id = "";

    @Column(name = "document_id")
    @Nullable
    String documentId;

    @Nullable
    String account;

    @Column(name = "standing_id")
    String standingId = "";

    @Nullable
    String body;

    @Nullable
    String reason;

    @Column(name = "recorded_at")
    @Nullable
    Instant recordedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    String kind = "";

    @Column(name = "sort_day")
    @Nullable
    LocalDate sortDay;

    String parties = "";

    String words = "";

    /** Takes the talks away, and with them what they are found by. */
    void unstand() {
        body = null;
        reason = null;
        kind = "";
        sortDay = null;
        parties = "";
        words = "";
    }
}
