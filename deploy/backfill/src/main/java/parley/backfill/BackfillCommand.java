package parley.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.extraction.ModeUnavailableException;
import parley.json.ParleyJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job as {@code spark-submit} starts it. */
@Command(
        name = "parley-backfill",
        mixinStandardHelpOptions = true,
        description = {
            "Reads archives with Apache Spark, finds who said what, and writes documents for the ingest-service.",
            "Read are WARC files (.warc, .warc.gz), documents line by line (.ndjson, .jsonl, both also .gz),"
                    + " texts, pages and PDF files; an index.ndjson tells of the files beside it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; what could not be read is in OUT/rejected",
            "1:failed",
            "2:the command line cannot be understood"
        })
public final class BackfillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "IN",
            description = "files and folders in any file system that Spark knows; * and the like are understood")
    private List<String> archives;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "OUT",
            description = "a new folder for documents, extractions, rejected and summary.json;"
                    + " it is whole when it holds _SUCCESS")
    private String out;

    @Option(
            names = "--mode",
            paramLabel = "fast|full",
            description = "fast: by rules alone; full: by rules and the trained tagger, a hundred times slower"
                    + " (default: fast)")
    private ExtractionMode mode = ExtractionMode.FAST;

    @Option(names = "--only-with-statements", description = "leave out documents in which nobody says anything")
    private boolean onlyWithStatements;

    @Option(
            names = "--largest-line",
            paramLabel = "BYTES",
            description = "the most that the ingest-service takes, its parley.ingest.limits.body"
                    + " (default: ${DEFAULT-VALUE})")
    private long largestLine = 5L << 20;

    @Option(
            names = "--files",
            paramLabel = "N",
            description = "how many files each folder is to have, and how many tasks read texts"
                    + " (default: four for each core of the cluster)")
    private Optional<Integer> files = Optional.empty();

    @Option(names = "--restart", description = "throw away what an unfinished run has left in OUT")
    private boolean restart;

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    /** Runs the job, and ends the process with its exit code if that is not 0. */
    public static void main(String[] args) {
        PrintWriter stdout = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter stderr = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int exitCode = commandLine().setOut(stdout).setErr(stderr).execute(args);
        // Clusters take any other end of a driver than by its return for a failure.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The whole command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new BackfillCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file may be named @x; none holds arguments.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(BackfillCommand::report);
        // What the build wrote into the jar.
        String version = BackfillCommand.class.getPackage().getImplementationVersion();
        command.getCommandSpec().version("parley-backfill " + Objects.requireNonNullElse(version, "(not packaged)"));
        return command;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isPresent() && files.get() < 1 || largestLine < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--files and --largest-line must be at least 1");
        }
        String method = method();
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "parley-backfill");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            if (!quiet) {
                spark.sc().addSparkListener(new TaskProgress(spec.commandLine().getErr()));
            }
            ResultFolder result = new ResultFolder(out, spark.hadoopConfiguration());
            result.begin(restart);
            Settings settings = new Settings(mode, largestLine, onlyWithStatements);
            Counts counts =
                    new Backfill(spark, settings, files.orElse(4 * spark.defaultParallelism())).run(archives, result);
            String summary = summary(method, counts);
            result.finish(summary);
            spec.commandLine().getOut().print(summary);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    /** What will read, and that it can: better now than in the first task. */
    private String method() {
        try (Extractor extractor = Extractor.in(mode)) {
            return extractor.method();
        } catch (ModeUnavailableException e) {
            throw new BackfillException("--mode full: " + e.getMessage() + "; use --mode fast");
        }
    }

    private static String summary(String method, Counts counts) {
        ObjectNode json = ParleyJson.mapper().createObjectNode();
        json.put("method", method);
        json.set("counts", counts.json());
        return json.toPrettyString() + "\n";
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof BackfillException || failure instanceof IOException) {
            err.println("parley: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
