package parley.query.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import parley.query.platform.Grouped;
import parley.query.web.shown.Query;
import parley.query.web.shown.Words;

/**
 * A property by which what was found can be narrowed down.
 *
 * @param label what it is
 * @param values its values, those with the most statements first
 * @param more whether there are others with fewer
 */
record Facet(String label, List<Value> values, boolean more) {

    /** More values are reached by searching for them. */
    private static final int MOST = 8;

    /**
     * A value.
     *
     * @param chosen whether what was found is limited to it
     * @param link the same search with this choice turned round
     */
    record Value(String label, long count, boolean chosen, String link) {}

    Facet {
        values = List.copyOf(values);
    }

    /** @param name how a value without a name is shown */
    static Facet of(String label, Grouped grouped, String key, Query query, UnaryOperator<String> name) {
        List<Value> values = grouped.groups().stream()
                .limit(MOST)
                .map(group -> value(key, group, query, group.name().orElse(name.apply(group.key()))))
                .toList();
        List<Value> all = new ArrayList<>(values);
        if (grouped.unknown() > 0) {
            all.add(value(
                    key,
                    new Grouped.Group("unknown", java.util.Optional.empty(), grouped.unknown()),
                    query,
                    "not known"));
        }
        return new Facet(label, all, grouped.more() || grouped.groups().size() > MOST);
    }

    private static Value value(String key, Grouped.Group group, Query query, String label) {
        String written = written(group.key());
        boolean chosen = query.all(key).contains(written);
        Query rest = query.without("cursor");
        Query turned = chosen ? without(rest, key, written) : rest.and(key, written);
        return new Value(label, group.count(), chosen, turned.at("/search"));
    }

    /** As the filter takes it: between quotation marks where a comma would divide it. */
    static String written(String key) {
        return key.contains(",") || key.startsWith("!") ? "\"" + key.replace("\"", "") + "\"" : key;
    }

    static Query without(Query query, String key, String value) {
        Query rest = query.without(key);
        for (String other : query.all(key)) {
            rest = other.equals(value) ? rest : rest.and(key, other);
        }
        return rest;
    }

    static String word(String word) {
        return word.replace('_', ' ');
    }

    static String country(String code) {
        return Words.country(code);
    }
}
