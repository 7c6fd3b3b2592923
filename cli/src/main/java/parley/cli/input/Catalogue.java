package parley.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.cli.CommandFailedException;
import parley.json.ParleyJson;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/**
 * The file {@code index.ndjson} of a folder: one JSON object per line with what is known of one file.
 *
 * <p>{@code {"file": "talks-end.txt", "publisher": "Nordpress", "url": "https://…", "published": "2031-03-10"}}. All
 * keys but {@code file} may be missing.
 */
final class Catalogue {

    static final String FILE_NAME = "index.ndjson";

    // A mistyped key would otherwise lose what it was to tell.
    private static final ObjectReader ENTRY = ParleyJson.configure(new ObjectMapper())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readerFor(CatalogueEntry.class);

    private final Map<String, CatalogueEntry> entries;

    private Catalogue(Map<String, CatalogueEntry> entries) {
        this.entries = entries;
    }

    /**
     * The catalogue of a folder; an empty one if the folder has none.
     *
     * @throws CommandFailedException if a line is wrong
     */
    static Catalogue of(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        return Files.isRegularFile(file) ? read(Files.readAllBytes(file), file.toString()) : new Catalogue(Map.of());
    }

    /**
     * Reads a catalogue.
     *
     * @param name of the file, for messages
     * @throws CommandFailedException if it is no UTF-8, or a line is wrong
     */
    static Catalogue read(byte[] bytes, String name) {
        List<String> lines = text(bytes, name).lines().toList();
        Map<String, CatalogueEntry> entries = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                CatalogueEntry entry = parse(lines.get(i), name + ", line " + (i + 1));
                entries.put(entry.file(), entry);
            }
        }
        return new Catalogue(entries);
    }

    private static String text(byte[] bytes, String name) {
        try {
            return TextDecoder.decode(bytes, Optional.of(StandardCharsets.UTF_8));
        } catch (UnreadableTextException e) {
            throw new CommandFailedException(name + ": " + e.getMessage());
        }
    }

    CatalogueEntry entryOf(String fileName) {
        return entries.getOrDefault(fileName, CatalogueEntry.none(fileName));
    }

    private static CatalogueEntry parse(String line, String place) {
        try {
            CatalogueEntry entry = ENTRY.readValue(line);
            // A line "null" is none.
            if (entry == null || entry.file() == null) {
                throw new CommandFailedException(place + ": the key \"file\" is missing");
            }
            return entry;
        } catch (JsonProcessingException e) {
            throw new CommandFailedException(place + ": " + e.getOriginalMessage());
        }
    }
}
