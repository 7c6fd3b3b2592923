package parley.cli.service;

import java.nio.file.Path;
import java.util.List;

/** One of the two services, as the command line knows it. */
enum Service {
    /**
     * Without the optimizing compiler: most of its work is Hibernate's, PostgreSQL's and the model's, and for the first ten
     * thousand documents the compiler takes more than it gives.
     */
    INGEST("ingest-service", 8081, "--ingest-port", "-XX:TieredStopAtLevel=1"),
    QUERY("query-service", 8080, "--query-port");

    private final String title;
    private final int usualPort;
    private final String portOption;
    private final List<String> javaOptions;

    Service(String title, int usualPort, String portOption, String... javaOptions) {
        this.title = title;
        this.usualPort = usualPort;
        this.portOption = portOption;
        this.javaOptions = List.of(javaOptions);
    }

    /** The name of its module, of its folder and in messages. */
    String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    /** The option that chooses another port. */
    String portOption() {
        return portOption;
    }

    /** What its Java is told besides. */
    List<String> javaOptions() {
        return javaOptions;
    }

    /** Its program in a built checkout. */
    Path jar(Path checkout) {
        return checkout.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
