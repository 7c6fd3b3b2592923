package parley.cli.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.cli.CommandFailedException;
import parley.cli.Progress;
import parley.cli.input.Format;
import parley.cli.input.InputDocument;
import parley.cli.input.InputFiles;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.extraction.ModeUnavailableException;
import parley.speaker.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents and writes what is found in each. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Finds who said what in text and HTML files; needs no services.",
            "Writes one JSON per document; spans count code points of the file's text (of the page's running text)."
        })
public final class ExtractCommand implements Callable<Integer> {

    private static final String STANDARD_STREAM = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "IN",
            description =
                    "a folder (with the folders below it) of .txt, .html, .htm, .pdf files, a file, or - for standard input")
    private String in;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT",
            description = "a folder, or - for standard output (one line per document); may be left out with --explain")
    private Optional<String> out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many documents to read at once (default: one per core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--format",
            paramLabel = "text|html",
            description = "what standard input is (default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    @Option(
            names = "--mode",
            paramLabel = "fast|full",
            description = "full: by rules and the trained tagger; fast: by rules alone, many times faster"
                    + " (default: full, or fast in a build without the tagger)")
    private Optional<ExtractionMode> mode = Optional.empty();

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "speakers who are known beforehand, in JSON as ingest-service takes them")
    private Optional<Path> roster = Optional.empty();

    @Option(names = "--explain", description = "print what each stage found, for people")
    private boolean explain;

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        check();
        Roster known = roster.isPresent() ? RosterFile.read(roster.get()) : Roster.empty();
        List<String> problems = new ArrayList<>();
        List<InputDocument> documents = documents(problems);
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "document", documents.size(), quiet);
        problems.forEach(problem -> progress.report("parley: " + problem));
        try (Extractor extractor = extractor(progress)) {
            int failed = problems.size()
                    + new ExtractionRun(extractor, known, results(), explain, threads).run(documents, progress);
            progress.finish(failed);
            return failed == 0 ? 0 : 1;
        }
    }

    private void check() {
        if (out.isEmpty() && !explain) {
            throw usage("Where to write is missing: name a folder, or - for standard output");
        }
        if (explain && out.equals(Optional.of(STANDARD_STREAM))) {
            throw usage("--explain and OUT - both want standard output; leave OUT out or name a folder");
        }
        if (threads < 1) {
            throw usage("--threads must be at least 1: " + threads);
        }
        if (!in.equals(STANDARD_STREAM) && !Files.exists(Path.of(in))) {
            throw usage("No such file or folder: " + in);
        }
        if (roster.isPresent() && !Files.isRegularFile(roster.get())) {
            throw usage("--roster: no such file: " + roster.get());
        }
        if (out.isPresent() && Files.isRegularFile(Path.of(out.get()))) {
            throw usage("OUT is a file, not a folder: " + out.get());
        }
    }

    private List<InputDocument> documents(List<String> problems) throws IOException {
        if (in.equals(STANDARD_STREAM)) {
            InputStream input = System.in;
            return List.of(InputDocument.ofStream("stdin", format, input));
        }
        List<InputDocument> documents = InputFiles.below(Path.of(in), problems::add);
        if (documents.isEmpty() && problems.isEmpty()) {
            throw usage("No .txt, .html, .htm or .pdf files in " + in);
        }
        return documents;
    }

    private Extractor extractor(Progress progress) {
        try {
            return Extractor.in(mode.orElse(ExtractionMode.FULL));
        } catch (ModeUnavailableException e) {
            if (mode.isPresent()) {
                throw new CommandFailedException("--mode full: " + e.getMessage() + "; use --mode fast");
            }
            progress.report("parley: reading in mode fast, by rules alone: " + e.getMessage());
            return Extractor.rules();
        }
    }

    private Results results() {
        Optional<Path> folder =
                out.filter(name -> !name.equals(STANDARD_STREAM)).map(Path::of);
        return new Results(
                folder,
                out.equals(Optional.of(STANDARD_STREAM)),
                spec.commandLine().getOut());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
