package parley.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.cli.CommandFailedException;
import parley.json.ParleyJson;

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
        Map<String, CatalogueEntry> entries = new HashMap<>();
        if (Files.isRegularFile(file)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    CatalogueEntry entry = parse(lines.get(i), file + ", line " + (i + 1));
                    entries.put(entry.file(), entry);
                }
            }
        }
        return new Catalogue(entries);
    }

    CatalogueEntry entryOf(String fileName) {
        return entries.getOrDefault(fileName, CatalogueEntry.none(fileName));
    }

    private static CatalogueEntry parse(String line, String place) {
        try {
            CatalogueEntry entry = ENTRY.readValue(line);
            if (entry.file() == null) {
                throw new CommandFailedException(place + ": the key \"file\" is missing");
            }
            return entry;
        } catch (JsonProcessingException e) {
            throw new CommandFailedException(place + ": " + e.getOriginalMessage());
        }
    }
}
