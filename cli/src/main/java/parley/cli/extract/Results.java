package parley.cli.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import parley.extraction.Extraction;
import parley.json.ExtractionJson;
import parley.json.ParleyJson;

/**
 * Where what was found goes: a folder with one file per document, standard output with one line per document, or
 * neither.
 *
 * @param folder the folder, made when the first file is written
 * @param lines whether lines go to standard output
 * @param out standard output
 */
record Results(Optional<Path> folder, boolean lines, PrintWriter out) {

    // The same bytes on every system, whatever its line separator.
    private static final ObjectWriter INDENTED =
            ParleyJson.mapper().writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /**
     * Writes the file, if there is a folder.
     *
     * @return the line for standard output; empty if it wants none
     */
    String keep(String id, Extraction extraction) throws IOException {
        ObjectNode json = ExtractionJson.of(id, extraction);
        if (folder.isPresent()) {
            Path file = folder.get().resolve(id + ".json");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, INDENTED.writeValueAsString(json) + "\n");
        }
        return lines ? line(json) : "";
    }

    void print(String text) throws IOException {
        out.print(text);
        // A reader that went away, such as head, is no reason to go on.
        if (out.checkError()) {
            throw new IOException("standard output was closed");
        }
    }

    private static String line(ObjectNode json) throws JsonProcessingException {
        return ParleyJson.mapper().writeValueAsString(json) + "\n";
    }
}
