package parley.postgres;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Starts the embedded server while a service reads its settings, and adds those of its datasource to them.
 *
 * <p>Settings: {@code parley.postgres.mode} ({@code embedded}, the default, or {@code external}),
 * {@code parley.postgres.folder} (where the data lies), {@code parley.postgres.programs} (where the server is unpacked; by
 * default the same folder). Called by the configuration while it is built; Quarkus builds its run-time configuration before
 * anything that opens a connection.
 *
 * <p>Quarkus also reads settings while it builds an application, and needs no database then.
 */
public final class EmbeddedPostgresConfigSourceFactory implements ConfigSourceFactory {

    /** Above files and the environment: in embedded mode there is one database only. */
    private static final int ORDINAL = 500;

    /** The class that Quarkus generates for an application: it can be seen from the application only. */
    private static final String APPLICATION = "io/quarkus/runner/ApplicationImpl.class";

    private final BooleanSupplier inApplication;

    /** For the configuration, which finds this class by its name. */
    public EmbeddedPostgresConfigSourceFactory() {
        this(() -> Thread.currentThread().getContextClassLoader().getResource(APPLICATION) != null);
    }

    EmbeddedPostgresConfigSourceFactory(BooleanSupplier inApplication) {
        this.inApplication = inApplication;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String mode = value(context, "parley.postgres.mode").orElse("embedded");
        if (mode.equals("external") || !inApplication.getAsBoolean()) {
            return List.of();
        }
        if (!mode.equals("embedded")) {
            throw new EmbeddedPostgresException("parley.postgres.mode is embedded or external, not " + mode);
        }
        if (value(context, "quarkus.datasource.jdbc.url").isPresent()) {
            throw new EmbeddedPostgresException("quarkus.datasource.jdbc.url is set while parley.postgres.mode is"
                    + " embedded; set parley.postgres.mode=external to use that database");
        }
        return value(context, "parley.postgres.folder")
                .map(folder -> settingsOf(
                        Path.of(folder),
                        Path.of(value(context, "parley.postgres.programs").orElse(folder))))
                .orElse(List.of());
    }

    private static List<ConfigSource> settingsOf(Path folder, Path programs) {
        EmbeddedPostgresOfProcess server = EmbeddedPostgresOfProcess.in(folder, programs);
        Map<String, String> settings = Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                "quarkus.datasource.username", DataFolder.USER,
                "quarkus.datasource.password", server.password());
        return List.of(new PropertiesConfigSource(settings, "embedded PostgreSQL", ORDINAL));
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue);
    }
}
