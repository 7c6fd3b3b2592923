package parley.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list of this library, read once from a resource file.
 *
 * <p>Lines that start with {@code #} are comments. Immutable and thread-safe.
 */
public final class WordList {

    private final List<String> lines;

    private WordList(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads the resource {@code /parley/<path>}.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static WordList read(String path) {
        try (InputStream in = WordList.class.getResourceAsStream("/parley/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no word list /parley/" + path);
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line.strip());
                }
            }
            return new WordList(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries, one a line. */
    public List<String> lines() {
        return lines;
    }

    /** The entries of lists that put several words, parted by white space, on a line. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        lines.forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return Set.copyOf(words);
    }

    /** The entries of lists whose lines read {@code name: word word …}, by name. */
    public Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            Set<String> words = groups.computeIfAbsent(line.substring(0, colon).strip(), key -> new LinkedHashSet<>());
            words.addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
        }
        return groups;
    }
}
