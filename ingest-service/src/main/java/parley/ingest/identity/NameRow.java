package parley.ingest.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A name that the roster or a curator gave to a speaker. */
@Entity
@Table(name = "speaker_name")
@IdClass(NameRow.Key.class)
class NameRow {

    /** Stands for the roster in the place of a curation. */
    static final String ROSTER = "";

    record Key(String nameKey, String speakerId, String curationId) implements Serializable {}

    @Id
    String nameKey = "";

    @Id
    String speakerId = "";

    @Id
    String curationId = ROSTER;

    String name = "";

    boolean isCurated() {
        return !curationId.equals(ROSTER);
    }
}
