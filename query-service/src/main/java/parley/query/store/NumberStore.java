package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.postgres.AnyOf;

/** The numbers by which the index counts speakers and documents. Thread-safe. */
@ApplicationScoped
public class NumberStore {

    /** What has numbers. */
    public enum Numbered {
        SPEAKER("speaker"),
        DOCUMENT("document");

        private final String table;

        Numbered(String table) {
            this.table = table;
        }
    }

    private final EntityManager entities;

    @Inject
    NumberStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The numbers of those of the ids that the read model knows. */
    @Transactional
    public Map<String, Long> numbers(Numbered what, Collection<String> ids) {
        Map<String, Long> numbers = new HashMap<>();
        rows("select id, number from " + what.table + " where id = any (?1)", AnyOf.texts(ids))
                .forEach(row -> numbers.put((String) row[0], ((Number) row[1]).longValue()));
        return numbers;
    }

    /** The ids that have these numbers. */
    @Transactional
    public Map<Long, String> ids(Numbered what, Collection<Long> numbers) {
        Map<Long, String> ids = new HashMap<>();
        rows("select id, number from " + what.table + " where number = any (?1)", AnyOf.numbers(numbers))
                .forEach(row -> ids.put(((Number) row[1]).longValue(), (String) row[0]));
        return ids;
    }

    private List<Object[]> rows(String sql, Object keys) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, keys)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
