package parley.cli.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a service is started: its program and its settings. */
final class ServiceCommandLine {

    /** More options for the Java of the services, separated by spaces. */
    private static final String JAVA_OPTIONS = "PARLEY_JAVA_OPTS";

    /** Who sets this says himself who may write. */
    private static final String ANONYMOUS = "PARLEY_ACCESS_ANONYMOUS";

    /**
     * Small methods alone are copied into their callers: code of many frameworks, of which each method runs a little, otherwise
     * keeps a core compiling for the first ten thousand documents, and searches no faster. Containers are told the same.
     */
    private static final List<String> COMPILER =
            List.of("-XX:MaxInlineLevel=4", "-XX:InlineSmallCode=300", "-XX:FreqInlineSize=80");

    private ServiceCommandLine() {}

    /**
     * The words of the command.
     *
     * @param port on which the service is to listen
     * @param ingestPort where the ingest-service is, which may be the same
     */
    static List<String> of(Service service, Path jar, DataFolder folder, int port, int ingestPort) {
        List<String> words = new ArrayList<>();
        // The services live on when the terminal is closed.
        words.add("nohup");
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A large heap would fill before anything is thrown away; a small one grows as needed.
        words.add("-Xms32m");
        words.addAll(COMPILER);
        words.addAll(service.javaOptions());
        String more = Optional.ofNullable(System.getenv(JAVA_OPTIONS)).orElse("");
        Arrays.stream(more.split("\\s+")).filter(word -> !word.isEmpty()).forEach(words::add);
        settings(service, folder, port, ingestPort).forEach((key, value) -> words.add("-D" + key + "=" + value));
        words.add("-jar");
        words.add(jar.toString());
        return words;
    }

    private static Map<String, String> settings(Service service, DataFolder folder, int port, int ingestPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.http.port", Integer.toString(port));
        // Asked until it is ready, a service would fill its log with answers that it is not.
        settings.put("quarkus.log.category.\"io.smallrye.health\".level", "ERROR");
        settings.put(
                "parley.postgres.folder", folder.of(service).resolve("postgres").toString());
        settings.put("parley.postgres.programs", folder.programs().toString());
        if (service == Service.INGEST && System.getenv(ANONYMOUS) == null) {
            // Heard on this machine alone, whatever the surroundings say: that is why no key is needed.
            settings.put("quarkus.http.host", "127.0.0.1");
            settings.put("parley.access.anonymous", "admin");
        }
        if (service == Service.QUERY) {
            settings.put("parley.feed.url", "http://127.0.0.1:" + ingestPort);
            settings.put(
                    "parley.index.folder", folder.of(service).resolve("index").toString());
        }
        return settings;
    }
}
