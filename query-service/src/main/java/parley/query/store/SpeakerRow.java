package parley.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A speaker of the record. */
@Entity
@Table(name = "speaker")
class SpeakerRow {

    @Id
    String id = "";

    String type = "";

    @Column(name = "sort_name")
    String sortName = "";

    String names = "";

    String body = "";
}
