package parley.ingest.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import parley.ingest.platform.RecordJson;
import parley.joining.SpeakerUnion;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** What a document says of a speaker. */
@Entity
@Table(name = "speaker_mention")
@IdClass(MentionRow.Key.class)
class MentionRow {

    /** @param foundId the id that the reading gave */
    record Key(String documentId, String foundId) implements Serializable {}

    @Id
    String documentId = "";

    @Id
    String foundId = "";

    String speakerId = "";

    String body = "";

    /** The description, under the id that the record has for it. */
    Speaker speaker() {
        return under(new SpeakerId(speakerId), RecordJson.read(body, Speaker.class));
    }

    /** Sets what the document says, and the id that the record has for it. */
    void describe(String id, Speaker found) {
        speakerId = id;
        body = RecordJson.write(under(new SpeakerId(foundId), found));
    }

    /** A description in its normal form, under an id. */
    static Speaker under(SpeakerId id, Speaker found) {
        Speaker normal = SpeakerUnion.of(found, found);
        return new Speaker(id, normal.type(), normal.name(), normal.aliases(), normal.roles(), normal.country());
    }
}
