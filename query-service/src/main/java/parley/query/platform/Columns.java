package parley.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a line of CSV tells of an entry, in order. Immutable.
 *
 * <p>A column has the name that the field has on the wire, with dots where that lies in another.
 */
public final class Columns<V> {

    private final List<Column<V>> columns;

    private record Column<V>(String name, Function<V, Optional<?>> value) {}

    public Columns() {
        this(List.of());
    }

    private Columns(List<Column<V>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** These and one that every entry has. */
    public Columns<V> always(String name, Function<V, ?> value) {
        return maybe(name, entry -> Optional.of(value.apply(entry)));
    }

    /** These and one that is left empty where an entry does not have it. */
    public Columns<V> maybe(String name, Function<V, Optional<?>> value) {
        List<Column<V>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new Columns<>(more);
    }

    Columns<V> of(Selection selection) {
        return new Columns<>(
                columns.stream().filter(column -> selection.has(column.name())).toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> values(V entry) {
        return columns.stream()
                .map(column -> column.value().apply(entry).map(Columns::text).orElse(""))
                .toList();
    }

    /** Words of vocabularies are lower-case on the wire. */
    private static String text(Object value) {
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
