package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers by which the index counts speakers and documents. Thread-safe. */
@ApplicationScoped
public class NumberStore {

    /** What has numbers. */
    public enum Numbered {
        SPEAKER("speaker", "cast(body as json) ->> 'name'"),
        DOCUMENT("document", "cast(head as json) ->> 'title'");

        private final String table;
        private final String name;

        Numbered(String table, String name) {
            this.table = table;
            this.name = name;
        }
    }

    /** What a number stands for: an id and, where it is in the record and has one, a name or title. */
    public record Named(String id, Optional<String> name) {}

    private final Sql sql;

    @Inject
    NumberStore(Sql sql) {
        this.sql = sql;
    }

    /** The numbers of those of the ids that the read model knows. */
    public Map<String, Long> numbers(Numbered what, Collection<String> ids) {
        Map<String, Long> numbers = new HashMap<>();
        sql.query(
                "select id, number from " + what.table + " where id = any (?)",
                ids,
                row -> numbers.put(row.getString(1), row.getLong(2)));
        return numbers;
    }

    /** What these numbers stand for. */
    public Map<Long, Named> named(Numbered what, Collection<Long> numbers) {
        Map<Long, Named> named = new HashMap<>();
        sql.queryNumbers(
                "select number, id, " + what.name + " from " + what.table + " where number = any (?)",
                numbers,
                row -> named.put(row.getLong(1), new Named(row.getString(2), Optional.ofNullable(row.getString(3)))));
        return named;
    }
}
