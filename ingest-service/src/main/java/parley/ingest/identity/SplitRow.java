package parley.ingest.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A mention that a standing split gives to another speaker. */
@Entity
@Table(name = "speaker_split")
@IdClass(SplitRow.Key.class)
class SplitRow {

    record Key(String curationId, String documentId, String foundId) implements Serializable {}

    @Id
    String curationId = "";

    @Id
    String documentId = "";

    @Id
    String foundId = "";

    String partId = "";
}
