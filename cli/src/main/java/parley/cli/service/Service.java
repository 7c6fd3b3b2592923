package parley.cli.service;

import java.nio.file.Path;

/** One of the two services, as the command line knows it. */
enum Service {
    INGEST("ingest-service", 8081, "--ingest-port"),
    QUERY("query-service", 8080, "--query-port");

    private final String title;
    private final int usualPort;
    private final String portOption;

    Service(String title, int usualPort, String portOption) {
        this.title = title;
        this.usualPort = usualPort;
        this.portOption = portOption;
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

    /** Its program in a built checkout. */
    Path jar(Path checkout) {
        return checkout.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
