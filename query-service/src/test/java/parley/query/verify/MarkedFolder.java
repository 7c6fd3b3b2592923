package parley.query.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.fixture.MarkedCorpus;
import parley.query.fixture.Story;
import parley.speaker.Speaker;

/**
 * Real texts that somebody marked: a folder with, for each text, {@code name.txt} and {@code name.json}, which lists {@code
 * statements} with {@code id}, {@code kind}, {@code content} (pairs of offsets in code points), {@code speaker}, {@code tier}
 * and, in {@code sameAsKind}, which others of the text report the same and how.
 */
final class MarkedFolder {

    /**
     * A statement of a text.
     *
     * @param words its unbroken stretches
     * @param sameAs how it agrees with others that report the same: verbatim, partial or paraphrase, by their ids
     */
    record Marked(String id, Form form, List<String> words, Optional<Speaker> speaker, Map<String, String> sameAs) {

        String text() {
            return String.join(" … ", words);
        }
    }

    /** A text with those of its statements that have to be found. */
    record MarkedText(String name, String text, List<Marked> statements) {

        /** The text as the record has it, with some of its statements. */
        Story story(Predicate<Marked> wanted) {
            Story story = Story.of(text).titled(name).in("Outlet of " + name, "2025");
            for (Marked marked : statements.stream().filter(wanted).toList()) {
                String[] words = marked.words().toArray(String[]::new);
                marked.speaker()
                        .ifPresentOrElse(
                                speaker -> story.saysSometime(speaker, marked.form(), words),
                                () -> story.saysSomebody(marked.form(), Basis.CUE, words));
            }
            return story;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private MarkedFolder() {}

    static List<MarkedText> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(MarkedFolder::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedText text(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            String text = Files.readString(file.resolveSibling(name + ".txt"));
            JsonNode json = JSON.readTree(file.toFile());
            Map<String, Speaker> speakers = new HashMap<>();
            json.path("speakers")
                    .forEach(node -> speakers.put(
                            node.path("id").asText(),
                            MarkedCorpus.speaker(node.path("name").asText())));
            List<Marked> statements = new ArrayList<>();
            for (JsonNode node : json.path("statements")) {
                if (node.path("tier").asText().equals("core")) {
                    statements.add(marked(node, text, speakers));
                }
            }
            return new MarkedText(name, text, statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Marked marked(JsonNode node, String text, Map<String, Speaker> speakers) {
        List<String> words = new ArrayList<>();
        node.path("content")
                .forEach(span -> words.add(text.substring(
                        text.offsetByCodePoints(0, span.get(0).asInt()),
                        text.offsetByCodePoints(0, span.get(1).asInt()))));
        Map<String, String> sameAs = new HashMap<>();
        node.path("sameAsKind")
                .properties()
                .forEach(entry -> sameAs.put(entry.getKey(), entry.getValue().asText()));
        return new Marked(
                node.path("id").asText(),
                Form.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
                words,
                Optional.ofNullable(speakers.get(node.path("speaker").asText())),
                sameAs);
    }
}
