package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import parley.postgres.AnyOf;

@ApplicationScoped
class SpeakerRepository implements PanacheRepositoryBase<SpeakerRow, String> {

    List<SpeakerRow> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(AnyOf.condition("id"), AnyOf.texts(ids));
    }

    List<SpeakerRow> inBlocks(Collection<String> blocks) {
        return blocks.isEmpty() ? List.of() : list(AnyOf.condition("block"), AnyOf.texts(blocks));
    }

    List<SpeakerRow> named(Collection<String> nameKeys) {
        return nameKeys.isEmpty() ? List.of() : list(AnyOf.condition("nameKey"), AnyOf.texts(nameKeys));
    }

    /** Standing speakers whose name holds some letters. */
    List<SpeakerRow> withNameLike(String letters, int limit) {
        return byQuery(
                "select id from speaker where body is not null and body ->> 'name' ilike :given escape '!' order by"
                        + " body ->> 'name', id limit " + limit,
                '%' + letters.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%');
    }

    /** Standing speakers of whom it is open whether they are others. */
    List<SpeakerRow> leftOpen(int limit) {
        return byQuery(
                "select id from speaker where body is not null and ground ->> 'reason' <> :given and"
                        + " jsonb_array_length(ground -> 'candidates') > 0 order by body ->> 'name', id limit " + limit,
                "");
    }

    private List<SpeakerRow> byQuery(String query, String given) {
        List<?> ids = getEntityManager()
                .createNativeQuery(query, String.class)
                .setParameter("given", given)
                .getResultList();
        return ids.stream().map(id -> findById((String) id)).toList();
    }

    /** Those on the roster. */
    List<SpeakerRow> known() {
        return list("known is not null order by id");
    }
}
