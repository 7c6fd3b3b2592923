package parley.query.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import parley.postgres.AnyOf;

/**
 * The rows that a page of changes writes: read or begun all at once, and then found without asking the database, which would
 * cost a question for each.
 */
final class NewRows {

    private NewRows() {}

    /**
     * Reads rows, and begins those that are missing in the order of their ids; until then nothing else of them may be read.
     *
     * @param idOf the id of a row
     * @param make a row of an id
     */
    static <R> void begin(
            EntityManager entities,
            Class<R> type,
            Collection<String> ids,
            Function<R, String> idOf,
            Function<String, R> make) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        entities.createQuery("from " + type.getSimpleName() + " where " + AnyOf.condition("id"), type)
                .setParameter(1, AnyOf.texts(wanted))
                .getResultList()
                .forEach(row -> known.add(idOf.apply(row)));
        wanted.stream().filter(id -> !known.contains(id)).map(make).forEach(entities::persist);
    }

    /** @throws IllegalStateException if the row was neither read nor begun */
    static <R> R row(EntityManager entities, Class<R> type, String id) {
        R row = entities.find(type, id);
        if (row == null) {
            throw new IllegalStateException(id + " was not begun");
        }
        return row;
    }
}
