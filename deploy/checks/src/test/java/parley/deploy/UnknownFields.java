package parley.deploy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a manifest that its kind does not have, such as misspelt ones. The types of Kubernetes keep them aside, in a
 * map that each of them has.
 */
final class UnknownFields {

    private static final String ASIDE = "additionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Their paths, such as {@code .spec.template.replica}. */
    static List<String> in(Object resource) {
        UnknownFields fields = new UnknownFields();
        fields.walk(resource, "");
        return List.copyOf(fields.found);
    }

    private void walk(@Nullable Object value, String path) {
        if (value instanceof Iterable<?> values) {
            int index = 0;
            for (Object each : values) {
                walk(each, path + "[" + index++ + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> walk(each, path + "." + key));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.") && !(value instanceof Enum)) {
            for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    walkField(value, field, path);
                }
            }
        }
    }

    private void walkField(Object owner, Field field, String path) {
        if (java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
            return;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(owner);
            if (field.getName().equals(ASIDE) && value instanceof Map<?, ?> aside) {
                aside.keySet().forEach(key -> found.add(path + "." + key));
            } else {
                walk(value, path + "." + field.getName());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
