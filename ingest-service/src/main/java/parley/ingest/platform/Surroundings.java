package parley.ingest.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import parley.json.ParleyJson;

/** What the service takes from its surroundings: the time, and the JSON mapper of the web framework. */
@Singleton
final class Surroundings implements ObjectMapperCustomizer {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void customize(ObjectMapper mapper) {
        ParleyJson.configure(mapper);
    }
}
