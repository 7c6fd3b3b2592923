package parley.query.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import parley.json.ParleyJson;

/** The bodies of rows: core's records as text. */
final class RowJson {

    private RowJson() {}

    static String write(Object value) {
        try {
            return ParleyJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of core that is no JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(String body, Class<T> type) {
        try {
            return ParleyJson.mapper().readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row holds no " + type.getSimpleName(), e);
        }
    }
}
