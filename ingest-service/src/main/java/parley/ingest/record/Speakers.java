package parley.ingest.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import parley.speaker.Speaker;

/** The recorded speakers. */
@ApplicationScoped
class Speakers implements PanacheRepositoryBase<SpeakerRow, String> {

    /**
     * Adds what a document says of speakers to what is known of them.
     *
     * @return those that are new or about whom more is known now, in the order of their ids
     */
    List<Speaker> record(List<Speaker> found, Instant now) {
        TreeMap<String, Speaker> byId = new TreeMap<>();
        found.forEach(speaker -> byId.merge(speaker.id().value(), speaker, SpeakerUnion::of));
        // In the order of ids, so that two transactions never wait for each other.
        return byId.values().stream()
                .map(speaker -> recordOne(speaker, now))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(speaker -> speaker.id().value()))
                .toList();
    }

    private Optional<Speaker> recordOne(Speaker found, Instant now) {
        Speaker normal = SpeakerUnion.of(found, found);
        if (insert(normal, now)) {
            return Optional.of(normal);
        }
        SpeakerRow row = findById(found.id().value(), LockModeType.PESSIMISTIC_WRITE);
        Speaker known = RecordJson.read(row.body, Speaker.class);
        Speaker union = SpeakerUnion.of(known, found);
        if (union.equals(known)) {
            return Optional.empty();
        }
        row.type = word(union);
        row.name = union.name();
        row.body = RecordJson.write(union);
        row.recordedAt = now;
        return Optional.of(union);
    }

    /** Inserts a speaker nobody knows; waits for a transaction that is just doing so, and then leaves it alone. */
    private boolean insert(Speaker speaker, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into speaker (id, type, name, body, recorded_at)
                                values (:id, :type, :name, cast(:body as jsonb), :now)
                                on conflict (id) do nothing""")
                        .setParameter("id", speaker.id().value())
                        .setParameter("type", word(speaker))
                        .setParameter("name", speaker.name())
                        .setParameter("body", RecordJson.write(speaker))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static String word(Speaker speaker) {
        return speaker.type().name().toLowerCase(Locale.ROOT);
    }
}
