package parley.backfill.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import parley.reader.Metadata;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/**
 * The files {@code index.ndjson}: what is known of the texts, pages and PDFs in the same folder, a line for each, as for
 * {@code parley load}. Not thread-safe.
 */
final class Catalogues {

    private static final String NAME = "index.ndjson";

    private static final List<String> FIELDS =
            Stream.concat(Stream.of("file"), Metadata.FIELDS.stream()).toList();

    private final Configuration hadoop;
    private final Map<Path, Map<String, TreeMap<String, String>>> byFolder = new HashMap<>();

    Catalogues(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    static boolean isCatalogue(Path file) {
        return file.getName().equals(NAME);
    }

    /**
     * What is known of a file; nothing of those with many documents.
     *
     * @throws IOException if the catalogue cannot be read, or a line of it is wrong
     */
    TreeMap<String, String> entryOf(ArchiveFormat format, Path file) throws IOException {
        if (format == ArchiveFormat.WARC || format == ArchiveFormat.LINES) {
            return new TreeMap<>();
        }
        Path folder = file.getParent();
        if (!byFolder.containsKey(folder)) {
            byFolder.put(folder, read(new Path(folder, NAME)));
        }
        return byFolder.get(folder).getOrDefault(file.getName(), new TreeMap<>());
    }

    private Map<String, TreeMap<String, String>> read(Path catalogue) throws IOException {
        try (InputStream in = catalogue.getFileSystem(hadoop).open(catalogue)) {
            return entries(in);
        } catch (FileNotFoundException e) {
            return Map.of();
        } catch (UnusableRecordException e) {
            throw new IOException(catalogue + ": " + e.getMessage(), e);
        }
    }

    /**
     * What a catalogue knows of files, by their names.
     *
     * @throws UnusableRecordException if a line is wrong
     */
    static Map<String, TreeMap<String, String>> entries(InputStream catalogue)
            throws IOException, UnusableRecordException {
        Map<String, TreeMap<String, String>> entries = new HashMap<>();
        Lines lines = new Lines(catalogue, 0);
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String json = text(line.get());
            if (!json.isBlank()) {
                add(json, entries);
            }
        }
        return entries;
    }

    private static String text(Lines.Line line) throws UnusableRecordException {
        if (line.tooLarge()) {
            throw new UnusableRecordException(
                    RejectionCode.TOO_LARGE, "a line of more than " + RecordContent.LARGEST + " bytes");
        }
        try {
            return TextDecoder.decode(line.bytes(), Optional.of(StandardCharsets.UTF_8));
        } catch (UnreadableTextException e) {
            throw new UnusableRecordException(e);
        }
    }

    private static void add(String json, Map<String, TreeMap<String, String>> entries) throws UnusableRecordException {
        TreeMap<String, String> entry = DocumentLine.fields(json, FIELDS);
        String file = Optional.ofNullable(entry.remove("file"))
                .orElseThrow(() -> new UnusableRecordException(
                        RejectionCode.MALFORMED_LINE, "the key \"file\" is missing: " + json));
        DocumentLine.metadata(entry);
        entries.put(file, entry);
    }
}
