package parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parley.document.Document;

/** The texts that benchmarks read: those of the folder in {@code -Dtexts}, or the bundled samples. */
final class Samples {

    private Samples() {}

    static List<Document> documents() {
        Path folder = Path.of(System.getProperty("texts", "../samples"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Samples::read)
                    .map(Document::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no texts in " + folder.toAbsolutePath(), e);
        }
    }

    static long bytes(List<Document> documents) {
        return documents.stream()
                .mapToLong(d -> d.text().value().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
