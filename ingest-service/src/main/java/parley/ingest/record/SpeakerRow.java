package parley.ingest.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A speaker, as all documents together describe it. */
@Entity
@Table(name = "speaker")
class SpeakerRow {

    @Id
    String id = "";

    String type = "";
    String name = "";

    @ColumnTransformer(write = "cast(? as jsonb)", read = "cast(body as text)")
    String body = "";

    Instant recordedAt = Instant.EPOCH;
}
