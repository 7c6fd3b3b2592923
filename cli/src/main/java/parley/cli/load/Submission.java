package parley.cli.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.cli.Progress;
import parley.cli.input.InputDocument;
import parley.cli.input.InputFiles;
import parley.reader.UnreadableTextException;

/** Documents on their way from files to an ingest-service, in batches. Not thread-safe. */
public final class Submission {

    private static final int BATCH_LINES = 100;
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final BatchClient client;
    private final PrintWriter err;
    private final boolean quiet;
    private final List<BatchLine> batch = new ArrayList<>();
    private int batchCharacters;
    private int recorded;
    private int known;
    private int failed;

    /**
     * What became of the documents.
     *
     * @param recorded how many are new to the service
     * @param known how many it had already
     * @param failed how many could not be read or were not accepted
     */
    public record Result(int recorded, int known, int failed) {
        @Override
        public String toString() {
            return recorded + " recorded, " + known + " known already, " + failed + " failed";
        }
    }

    /** @param service address of the ingest-service */
    public Submission(URI service, PrintWriter err, boolean quiet) {
        this.client = new BatchClient(service);
        this.err = err;
        this.quiet = quiet;
    }

    /**
     * Submits all documents of folders and files.
     *
     * @throws parley.cli.CommandFailedException if the service does not answer, or refuses a batch as a whole
     */
    public Result submit(List<Path> paths) throws IOException, InterruptedException {
        List<InputDocument> documents = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson")) {
                files.add(path);
            } else {
                documents.addAll(InputFiles.below(path, problems::add));
            }
        }
        Progress progress = new Progress(err, "document", documents.size() + lineCount(files), quiet);
        problems.forEach(problem -> fail(problem, progress));
        for (InputDocument document : documents) {
            add(document, progress);
        }
        for (Path file : files) {
            addLines(file, progress);
        }
        send(progress);
        progress.finish(failed);
        return new Result(recorded, known, failed);
    }

    private void add(InputDocument document, Progress progress) throws IOException, InterruptedException {
        try {
            add(BatchLine.of(document), progress);
        } catch (UnreadableTextException e) {
            fail(document.name() + ": " + e.getMessage(), progress);
            progress.advance(1);
        }
    }

    private void addLines(Path file, Progress progress) throws IOException, InterruptedException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(new BatchLine(file + ", line " + number, line), progress);
                }
            }
        }
    }

    private void add(BatchLine line, Progress progress) throws IOException, InterruptedException {
        if (batch.size() == BATCH_LINES || batchCharacters + line.json().length() > BATCH_CHARACTERS) {
            send(progress);
        }
        batch.add(line);
        batchCharacters += line.json().length();
    }

    private void send(Progress progress) throws IOException, InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<BatchAnswer> answers = client.send(batch);
        for (int i = 0; i < batch.size(); i++) {
            BatchAnswer answer = answers.get(i);
            switch (answer.outcome()) {
                case RECORDED -> recorded++;
                case KNOWN -> known++;
                case REFUSED -> fail(batch.get(i).name() + ": " + answer.reason(), progress);
            }
        }
        progress.advance(batch.size());
        batch.clear();
        batchCharacters = 0;
    }

    private void fail(String problem, Progress progress) {
        failed++;
        progress.report("parley: " + problem);
    }

    private static int lineCount(List<Path> files) throws IOException {
        int count = 0;
        for (Path file : files) {
            try (var lines = Files.lines(file)) {
                count += (int) lines.filter(line -> !line.isBlank()).count();
            }
        }
        return count;
    }
}
