package parley.query.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields of entries are wanted: the query key {@code select}. The id always is.
 *
 * @param fields names as on the wire; empty for all
 */
record Selection(Set<String> fields) {

    private static final String KEY = "select";

    Selection {
        fields = Set.copyOf(fields);
    }

    /** The names that the fields of a type have on the wire. */
    static List<String> fieldsOf(Class<?> type, ObjectMapper mapper) {
        return mapper.getSerializationConfig().introspect(mapper.constructType(type)).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }

    /**
     * Reads the query of a request.
     *
     * @param known the fields that entries have
     * @throws Problem if they have no such field
     */
    static Selection of(QueryKeys keys, List<String> known) {
        Set<String> fields = new LinkedHashSet<>();
        keys.all(KEY).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .forEach(field -> fields.add(checked(field, known)));
        if (!fields.isEmpty()) {
            fields.add("id");
        }
        return new Selection(fields);
    }

    boolean isEverything() {
        return fields.isEmpty();
    }

    /** Whether a field is wanted; of {@code speaker.name}, whether {@code speaker} is. */
    boolean has(String field) {
        int dot = field.indexOf('.');
        return isEverything() || fields.contains(dot < 0 ? field : field.substring(0, dot));
    }

    /** What is wanted of an entry. */
    Object of(Object entry, ObjectMapper mapper) {
        if (isEverything()) {
            return entry;
        }
        ObjectNode node = mapper.valueToTree(entry);
        return node.retain(fields);
    }

    private static String checked(String field, List<String> known) {
        if (known.contains(field)) {
            return field;
        }
        Problem problem = Problem.invalidValue(KEY, field, "fields among " + String.join(", ", known));
        throw Suggestion.closest(field, known)
                .map(word -> problem.with("suggestion", word))
                .orElse(problem);
    }
}
