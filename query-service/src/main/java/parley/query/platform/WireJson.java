package parley.query.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import parley.json.ParleyJson;

/** Makes the web layer write JSON as the whole of Parley does. */
@Singleton
final class WireJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        ParleyJson.configure(mapper);
    }
}
