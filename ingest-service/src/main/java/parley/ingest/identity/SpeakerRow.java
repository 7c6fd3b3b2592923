package parley.ingest.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import parley.ingest.platform.RecordJson;
import parley.joining.NameKeys;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** An id of a speaker: what is said of it, and for whom it stands in the record. */
@Entity
@Table(name = "speaker")
class SpeakerRow {

    @Id
    String id = "";

    String block = "";
    String nameKey = "";
    boolean apart;

    @Nullable
    String said;

    @Nullable
    String known;

    @Nullable
    @ColumnTransformer(write = "cast(? as json)", read = "cast(body as text)")
    String body;

    @Nullable
    String joinedTo;

    @Nullable
    @ColumnTransformer(write = "cast(? as jsonb)", read = "cast(ground as text)")
    String ground;

    Optional<Speaker> said() {
        return speaker(said);
    }

    Optional<Speaker> known() {
        return speaker(known);
    }

    Optional<Speaker> body() {
        return speaker(body);
    }

    Ground ground() {
        return ground == null ? Ground.NONE : RecordJson.read(ground, Ground.class);
    }

    /** What roster or documents say of it; the roster goes first. */
    Optional<Speaker> description() {
        return known().or(this::said);
    }

    /** Whether anybody says anything of it. */
    boolean isSpokenOf() {
        return said != null || known != null;
    }

    void setSaid(Optional<Speaker> speaker) {
        if (said().equals(speaker)) {
            return;
        }
        said = speaker.map(RecordJson::write).orElse(null);
        nameAgain();
    }

    void setKnown(Optional<Speaker> speaker) {
        known = speaker.map(RecordJson::write).orElse(null);
        nameAgain();
    }

    void stand(Speaker speaker) {
        body = RecordJson.write(speaker);
        joinedTo = null;
    }

    void join(SpeakerId to) {
        body = null;
        joinedTo = to.value();
    }

    void withdraw() {
        body = null;
        joinedTo = null;
        ground = null;
    }

    void setGround(Ground next) {
        if (!ground().equals(next)) {
            ground = next.equals(Ground.NONE) ? null : RecordJson.write(next);
        }
    }

    /** The block stays when nobody speaks of it any more: that is where it is looked for. */
    void nameAgain() {
        description().ifPresent(speaker -> {
            // No name joins unnamed speakers, and offices do by their keys, so that nobody needs to look at all the
            // officials of the record.
            block = speaker.type() == SpeakerType.UNNAMED ? id : NameKeys.block(speaker.type(), speaker.name());
            nameKey = NameKeys.printed(speaker);
        });
    }

    private static Optional<Speaker> speaker(@Nullable String json) {
        return Optional.ofNullable(json).map(text -> RecordJson.read(text, Speaker.class));
    }
}
