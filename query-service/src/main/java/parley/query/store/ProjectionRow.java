package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The single row that says how far the read model is. */
@Entity
@Table(name = "projection")
class ProjectionRow {

    static final short ONLY = 1;

    @Id
    short id = ONLY;

    String generation = "";

    long position;

    @Column(name = "recorded_at")
    @Nullable
    Instant recordedAt;

    long told;

    @Column(name = "caught_up_at")
    @Nullable
    Instant caughtUpAt;
}
