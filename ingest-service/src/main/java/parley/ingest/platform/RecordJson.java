package parley.ingest.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import parley.json.ParleyJson;

/** Core's values to the JSON of columns and back. Stateless. */
public final class RecordJson {

    private RecordJson() {}

    public static String write(Object value) {
        try {
            return ParleyJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value without JSON form: " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return ParleyJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that is no " + type.getSimpleName(), e);
        }
    }
}
