package parley.ingest.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request that carried an idempotency key. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyRow {

    @Id
    @Column(name = "key")
    String id = "";

    String request = "";

    String answer = "";

    Instant createdAt = Instant.EPOCH;
}
