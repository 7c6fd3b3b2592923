package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class NameRepository implements PanacheRepositoryBase<NameRow, NameRow.Key> {

    List<NameRow> ofSpeakers(Collection<String> speakers) {
        return speakers.isEmpty() ? List.of() : list("speakerId in ?1 order by speakerId, name, curationId", speakers);
    }

    List<NameRow> withKeys(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : list("nameKey in ?1", keys);
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

    void takeBackFromRoster(String speaker) {
        delete("speakerId = ?1 and curationId = ?2", speaker, NameRow.ROSTER);
    }
}
