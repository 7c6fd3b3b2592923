package parley.ingest.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.document.Document;
import parley.document.Publication;
import parley.text.OriginalText;
import parley.time.PartialDate;

/** Documents of the tagger's corpus without their marks. */
final class CorpusDocument {

    private static final Path CORPUS = Path.of("../core/tagger/corpus");
    private static final Pattern MARK = Pattern.compile("\\{[^{}|]*\\|([^{}]*)\\}");
    private static final Pattern DATE = Pattern.compile("(?m)^date: (\\d{4}-\\d{2}-\\d{2})$");

    private CorpusDocument() {}

    /** The first documents, in the order of their names. */
    static List<Document> first(int count) {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.getFileName().toString().matches("\\w+\\d+\\.txt"))
                    .sorted()
                    .limit(count)
                    .map(CorpusDocument::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no corpus at " + CORPUS, e);
        }
    }

    private static Document read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^---\\R", 2);
            String text = parts[1];
            for (Matcher mark = MARK.matcher(text); mark.find(); mark = MARK.matcher(text)) {
                text = mark.replaceAll("$1");
            }
            Matcher date = DATE.matcher(parts[0]);
            Publication publication = new Publication(
                    Optional.empty(),
                    Optional.empty(),
                    date.find() ? Optional.of(new PartialDate(date.group(1))) : Optional.empty());
            return new Document(OriginalText.of(text), Optional.empty(), List.of(publication));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
