package parley.cli.service;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import parley.cli.CommandFailedException;
import picocli.CommandLine.Option;

/** The option that every command about the services has, and what follows from it. */
final class ServicesOfThisMachine {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where data, logs and process files are kept (default: parley-data in the checkout)")
    private Optional<Path> data = Optional.empty();

    /** Where the programs and samples are: the launcher script tells, else the working directory. */
    static Path checkout() {
        return Path.of(System.getProperty("parley.home", "")).toAbsolutePath();
    }

    DataFolder folder() {
        return new DataFolder(
                data.orElse(checkout().resolve("parley-data")).toAbsolutePath().normalize());
    }

    LocalServices services(PrintWriter out) {
        return new LocalServices(checkout(), folder(), out);
    }

    /**
     * The read model of two running services.
     *
     * @throws CommandFailedException if one of them is not running
     */
    static ReadModel readModel(LocalServices services) throws java.io.IOException {
        return new ReadModel(required(services, Service.QUERY), required(services, Service.INGEST));
    }

    static RunningService required(LocalServices services, Service service) throws java.io.IOException {
        return services.running(service)
                .orElseThrow(
                        () -> new CommandFailedException(service.title() + " is not running; start it with parley up"));
    }
}
