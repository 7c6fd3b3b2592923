package parley.query.store;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parley.postgres.AnyOf;

/**
 * The rows that a page of changes writes: read or begun all at once, and then found without asking the database, which would
 * cost a question for each. Those that were begun are given to the session when they are whole; it would write them twice, as
 * they began and as they became.
 */
@TransactionScoped
class NewRows {

    private record Key(Class<?> type, String id) {}

    private final EntityManager entities;
    private final Map<Key, Object> rows = new HashMap<>();
    private final List<Object> begun = new ArrayList<>();

    @Inject
    NewRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads rows, and begins those that are missing; until they are {@linkplain #write() written} nothing else finds these.
     *
     * @param idOf the id of a row
     * @param make a row of an id
     */
    <R> void begin(Class<R> type, Collection<String> ids, Function<R, String> idOf, Function<String, R> make) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty()) {
            return;
        }
        entities.createQuery("from " + type.getSimpleName() + " where " + AnyOf.condition("id"), type)
                .setParameter(1, AnyOf.texts(wanted))
                .getResultList()
                .forEach(row -> rows.put(new Key(type, idOf.apply(row)), row));
        for (String id : wanted) {
            rows.computeIfAbsent(new Key(type, id), key -> {
                R row = make.apply(id);
                begun.add(row);
                return row;
            });
        }
    }

    /** @throws IllegalStateException if the row was neither read nor begun */
    <R> R row(Class<R> type, String id) {
        Object row = rows.get(new Key(type, id));
        if (row == null) {
            throw new IllegalStateException(id + " was not begun");
        }
        return type.cast(row);
    }

    /** Gives the session what was begun, in that order. */
    void write() {
        begun.forEach(entities::persist);
        begun.clear();
    }
}
