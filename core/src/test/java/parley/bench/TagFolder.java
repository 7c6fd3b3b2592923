package parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.segment.SegmentedText;
import parley.tagger.LabelledSpan;
import parley.tagger.LinkedSpans;
import parley.tagger.SpanLabel;
import parley.tagger.Tagger;
import parley.text.OriginalText;

/**
 * Applies the bare model, no rules, to a folder of texts: {@code TagFolder IN OUT [repeats]} writes a JSON a text, as the
 * scorer of attributions reads it, and prints speed and memory on one thread.
 */
public final class TagFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TagFolder() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (var list = Files.list(Path.of(arguments[0]))) {
            files = list.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
        }
        Path out = Files.createDirectories(Path.of(arguments[1]));
        int repeats = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        long begun = System.nanoTime();
        try (Tagger tagger = Tagger.load().orElseThrow()) {
            System.out.printf(Locale.ROOT, "%s loaded in %.2f s%n", tagger.method(), seconds(begun));
            for (int i = 0; i < repeats; i++) {
                round(tagger, files, out);
            }
        }
    }

    private static void round(Tagger tagger, List<Path> files, Path out) throws IOException {
        long begun = System.nanoTime();
        long words = 0;
        for (Path file : files) {
            OriginalText text = OriginalText.of(Files.readString(file));
            words += text.value().split("\\s+").length;
            List<LinkedSpans> linked = tagger.tag(SegmentedText.of(text)).linked();
            String id = file.getFileName().toString().replaceAll("\\.txt$", "");
            Files.write(out.resolve(id + ".json"), JSON.writeValueAsBytes(json(id, text, linked)));
        }
        System.out.printf(
                Locale.ROOT,
                "%d texts, %d words, %.0f words/s, resident %d MB%n",
                files.size(),
                words,
                words / seconds(begun),
                ModesBenchmark.resident());
    }

    private static ObjectNode json(String id, OriginalText text, List<LinkedSpans> linked) {
        ObjectNode document = JSON.createObjectNode().put("id", id);
        ArrayNode attributions = document.putArray("attributions");
        for (LinkedSpans one : linked) {
            ObjectNode node = attributions.addObject();
            node.set("source", spans(text, one.source().stream().toList()));
            node.set("cue", spans(text, one.cue().stream().toList()));
            node.set("content", spans(text, one.contents()));
            node.put(
                    "class",
                    one.cue().map(LabelledSpan::label).map(TagFolder::name).orElse("comm"));
            node.put("probability", one.probability());
        }
        return document;
    }

    private static String name(SpanLabel label) {
        return label == SpanLabel.SPEECH_CUE
                ? "comm"
                : label.name().toLowerCase(Locale.ROOT).replace("_cue", "");
    }

    private static ArrayNode spans(OriginalText text, List<LabelledSpan> spans) {
        ArrayNode array = JSON.createArrayNode();
        for (LabelledSpan one : new ArrayList<>(spans)) {
            array.addArray()
                    .add(text.value().codePointCount(0, one.span().start()))
                    .add(text.value().codePointCount(0, one.span().end()));
        }
        return array;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
