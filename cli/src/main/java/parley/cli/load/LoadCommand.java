package parley.cli.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Submits documents to an ingest-service. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Submits documents to the ingest-service; what is recorded already is not recorded twice.",
            "A folder's index.ndjson may tell title, publisher, url and published of its files."
        })
public final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description =
                    "folders of .txt, .html, .htm, .pdf files, such files, or .ndjson files with one document per line")
    private List<Path> paths;

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "address of the ingest-service (default: ${DEFAULT-VALUE})")
    private URI to = URI.create("http://127.0.0.1:8081");

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "No such file or folder: " + path);
            }
        }
        if (to.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "--to is not the address of a service: " + to);
        }
        Submission.Result result = new Submission(to, spec.commandLine().getErr(), quiet).submit(paths);
        spec.commandLine().getOut().println(result);
        return result.failed() == 0 ? 0 : 1;
    }
}
