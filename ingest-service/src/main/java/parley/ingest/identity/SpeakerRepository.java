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

    /** All blocks in which anybody stands, sorted. */
    List<String> blocks() {
        return getEntityManager()
                .createQuery("select distinct block from SpeakerRow order by block", String.class)
                .getResultList();
    }
}
