package parley.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the files lie that are checked. Stateless. */
final class DeployFiles {

    private static final Path REPOSITORY = Path.of("../..");

    private DeployFiles() {}

    static Path of(String path) {
        return REPOSITORY.resolve(path);
    }

    static String read(String path) {
        try {
            return Files.readString(of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders in a folder, by name. */
    static List<Path> foldersIn(String path) {
        try (Stream<Path> entries = Files.list(of(path))) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that a service brings along. */
    static Properties settingsOf(String service) {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(of(service + "-service/src/main/resources/application.properties"))) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
