package parley.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.ParleyCommand;
import parley.json.ParleyJson;
import picocli.CommandLine;

/**
 * Documents a second: {@code parley extract} against the job, by turns in one process and each on two threads, from the same
 * folder of texts and from one file of lines. Runs only if told how many: {@code -Dparley.load.documents=5000
 * -Dparley.load.mode=fast}. The texts are those of our corpus, each as often as needed, with a line of its own.
 */
@EnabledIfSystemProperty(named = "parley.load.documents", matches = "\\d+")
class BackfillHarness {

    private static final Path CORPUS = Path.of("../../core/tagger/corpus");
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        int documents = Integer.getInteger("parley.load.documents");
        String mode = System.getProperty("parley.load.mode", "fast");
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Path lines = folder.resolve("lines.ndjson");
        write(documents, texts, lines);
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        for (int round = 0; round <= ROUNDS; round++) {
            Path out = folder.resolve("out" + round);
            double loop = seconds(ParleyCommand.commandLine(), "extract", texts, out, "--threads", 2, "--mode", mode);
            double job = seconds(BackfillCommand.commandLine(), texts, "--out", out + "-texts", "--mode", mode);
            double byLine = seconds(BackfillCommand.commandLine(), lines, "--out", out + "-lines", "--mode", mode);
            System.out.printf(
                    Locale.ROOT,
                    "%s %d documents, %s: extract %.0f/s, job %.0f/s, job from lines %.0f/s%n",
                    round == 0 ? "warm-up," : "round " + round + ",",
                    documents,
                    mode,
                    documents / loop,
                    documents / job,
                    documents / byLine);
        }
    }

    private static double seconds(CommandLine command, Object... arguments) {
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("--quiet"));
        if (command.getCommandName().equals("parley")) {
            words.clear();
        }
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        long start = System.nanoTime();
        int exitCode = command.setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
        assertThat(exitCode).as(err.toString()).isZero();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(int documents, Path texts, Path lines) throws IOException {
        List<String> corpus = corpus();
        try (Writer out = Files.newBufferedWriter(lines)) {
            for (int i = 0; i < documents; i++) {
                String text = corpus.get(i % corpus.size()) + "\n\nBulletin " + i + ".\n";
                Files.writeString(texts.resolve(i + ".txt"), text);
                out.write(ParleyJson.mapper().createObjectNode().put("text", text) + "\n");
            }
        }
    }

    /** The texts of our corpus, without header and marks. */
    private static List<String> corpus() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(CORPUS)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("[a-z]\\d{3}\\.txt"))
                    .sorted()
                    .toList()) {
                String all = Files.readString(file);
                texts.add(all.substring(all.indexOf("\n---\n") + 5).replaceAll("\\{[SCT]\\d+[^|{}]*\\||}", ""));
            }
        }
        return texts;
    }
}
