package parley.query.web.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A query as a link carries it: keys with their values, in order. Immutable. */
public final class Query {

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @param given values by key; blank ones are left out */
    public static Query of(Map<String, List<String>> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((key, list) -> {
            List<String> told = list.stream().filter(value -> !value.isBlank()).toList();
            if (!told.isEmpty()) {
                values.put(key, told);
            }
        });
        return new Query(values);
    }

    /** All values, by key. */
    public Map<String, List<String>> values() {
        return Map.copyOf(values);
    }

    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The first value of a key; empty text if it has none. */
    public String first(String key) {
        return all(key).stream().findFirst().orElse("");
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The same query with only this value for the key. */
    public Query with(String key, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(key, List.of(value));
        return of(more);
    }

    /** The same query with one value more for the key. */
    public Query and(String key, String value) {
        List<String> list = new ArrayList<>(all(key));
        list.add(value);
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(key, list);
        return of(more);
    }

    /** The same query without these keys. */
    public Query without(String... keys) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        for (String key : keys) {
            fewer.remove(key);
        }
        return of(fewer);
    }

    /** The address of a path with this query. */
    public String at(String path) {
        return values.isEmpty() ? path : path + "?" + this;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Links.encoded(entry.getKey()) + "=" + Links.encoded(value)))
                .collect(Collectors.joining("&"));
    }
}
