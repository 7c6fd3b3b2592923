package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import parley.postgres.AnyOf;

@ApplicationScoped
class NameRepository implements PanacheRepositoryBase<NameRow, NameRow.Key> {

    List<NameRow> ofSpeakers(Collection<String> speakers) {
        return speakers.isEmpty()
                ? List.of()
                : list(AnyOf.condition("speakerId") + " order by speakerId, name, curationId", AnyOf.texts(speakers));
    }

    List<NameRow> withKeys(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : list(AnyOf.condition("nameKey"), AnyOf.texts(keys));
    }

    void give(String key, String speaker, String curation, String name) {
        if (findById(new NameRow.Key(key, speaker, curation)) == null) {
            NameRow row = new NameRow();
            row.nameKey = key;
            row.speakerId = speaker;
            row.curationId = curation;
            row.name = name;
            persist(row);
        }
    }

    void takeBack(String curation) {
        delete("curationId = ?1", curation);
    }

    /** Makes these, by their keys, all that the roster gives to a speaker. */
    void giveFromRoster(String speaker, Map<String, String> given) {
        for (NameRow row : list("speakerId = ?1 and curationId = ?2", speaker, NameRow.ROSTER)) {
            if (given.containsKey(row.nameKey)) {
                row.name = given.get(row.nameKey);
            } else {
                delete(row);
            }
        }
        given.forEach((key, name) -> give(key, speaker, NameRow.ROSTER, name));
    }
}
