package parley.cli.service;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose the ports of the services. */
final class Ports {

    @Option(names = "--query-port", paramLabel = "PORT", description = "port of the query-service (default: 8080)")
    private Optional<Integer> query = Optional.empty();

    @Option(names = "--ingest-port", paramLabel = "PORT", description = "port of the ingest-service (default: 8081)")
    private Optional<Integer> ingest = Optional.empty();

    /** The ports on which services run already, and the usual ones of the others. */
    static Ports ofRunning(LocalServices services) throws IOException {
        Ports ports = new Ports();
        ports.query = services.running(Service.QUERY).map(RunningService::port);
        ports.ingest = services.running(Service.INGEST).map(RunningService::port);
        return ports;
    }

    /** The port of a service: the one chosen, else its usual one. */
    int of(Service service) {
        return chosen(service).orElse(service.usualPort());
    }

    boolean isChosen(Service service) {
        return chosen(service).isPresent();
    }

    private Optional<Integer> chosen(Service service) {
        return service == Service.QUERY ? query : ingest;
    }
}
