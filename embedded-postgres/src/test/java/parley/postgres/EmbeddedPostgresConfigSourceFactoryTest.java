package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresConfigSourceFactoryTest {

    /** Not a temporary folder: the server runs until the process of the tests ends. */
    private static final Path FOLDER = Path.of("target", "postgres-of-settings-test");

    @Test
    void theSettingsOfTheDatasourceLeadToARunningServer() throws Exception {
        SmallRyeConfig config = configWith(
                "parley.postgres.folder", FOLDER.toString(),
                "parley.postgres.programs", EmbeddedPostgresTest.PROGRAMS.toString());
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        String user = config.getValue("quarkus.datasource.username", String.class);
        String password = config.getValue("quarkus.datasource.password", String.class);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(configWith("parley.postgres.folder", FOLDER.toString())
                        .getValue("quarkus.datasource.jdbc.url", String.class))
                .as("settings read a second time")
                .isEqualTo(url);
    }

    @Test
    void anExternalDatabaseIsLeftToItsOwnSettings() {
        SmallRyeConfig config = configWith(
                "parley.postgres.mode", "external", "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/parley");
        assertThat(config.getValue("quarkus.datasource.jdbc.url", String.class))
                .isEqualTo("jdbc:postgresql://db/parley");
        assertThat(config.getOptionalValue("quarkus.datasource.password", String.class))
                .isEmpty();
    }

    @Test
    void anUnknownModeIsNamedInTheRefusal() {
        assertThatThrownBy(() -> configWith("parley.postgres.mode", "remote"))
                .hasStackTraceContaining("embedded or external, not remote");
    }

    @Test
    void anAddressOfAnotherDatabaseIsNotSilentlyIgnored() {
        assertThatThrownBy(() -> configWith(
                        "parley.postgres.folder",
                        FOLDER.toString(),
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://db/parley"))
                .hasStackTraceContaining("parley.postgres.mode=external");
    }

    @Test
    void noServerIsStartedWhileAnApplicationIsBuilt() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredSources()
                .withDefaultValue("parley.postgres.folder", FOLDER + "-never")
                .build();
        assertThat(config.getOptionalValue("quarkus.datasource.jdbc.url", String.class))
                .isEmpty();
        assertThat(Path.of(FOLDER + "-never")).doesNotExist();
    }

    private static SmallRyeConfig configWith(String... namesAndValues) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().withSources(new EmbeddedPostgresConfigSourceFactory(() -> true));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.withDefaultValue(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }
}
