package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class SpeakerRepository implements PanacheRepositoryBase<SpeakerRow, String> {

    List<SpeakerRow> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<SpeakerRow> inBlocks(Collection<String> blocks) {
        return blocks.isEmpty() ? List.of() : list("block in ?1", blocks);
    }

    List<SpeakerRow> named(Collection<String> nameKeys) {
        return nameKeys.isEmpty() ? List.of() : list("nameKey in ?1", nameKeys);
    }

    /** Those on the roster. */
    List<SpeakerRow> known() {
        return list("known is not null order by id");
    }
}
