package parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import parley.attribution.Attribution;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.extraction.ModeUnavailableException;
import parley.speaker.Roster;
import parley.text.TextSpan;

/**
 * What speaks for each attribution of a folder of texts, those left out as doubtful too, in both modes: {@code EvidenceFolder IN OUT} writes
 * {@code OUT/<mode>/<name>.json} for each {@code IN/<name>.txt}. The other half is {@code core/tagger/calibrate.py}.
 */
public final class EvidenceFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidenceFolder() {}

    public static void main(String[] arguments) throws IOException, ModeUnavailableException {
        List<Path> files;
        try (var list = Files.list(Path.of(arguments[0]))) {
            files = list.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
        }
        for (ExtractionMode mode : ExtractionMode.values()) {
            Path out = Files.createDirectories(Path.of(arguments[1]).resolve(mode.word()));
            Extractor extractor = Extractor.in(mode, 0);
            for (Path file : files) {
                String name = file.getFileName().toString().replaceAll("\\.txt$", ".json");
                Files.write(out.resolve(name), JSON.writeValueAsBytes(evidence(extractor, Files.readString(file))));
            }
        }
    }

    private static ArrayNode evidence(Extractor extractor, String text) {
        ArrayNode all = JSON.createArrayNode();
        for (Attribution attribution :
                extractor.extract(Document.of(text), Roster.empty()).attributions()) {
            ObjectNode one = all.addObject();
            one.put("way", word(attribution.evidence().way()));
            one.put("basis", word(attribution.basis()));
            one.put("form", word(attribution.form()));
            one.put("probability", attribution.evidence().probability());
            one.put("confidence", attribution.confidence());
            addSpans(one.putArray("source"), text, attribution.source());
            addSpans(one.putArray("content"), text, attribution.content());
        }
        return all;
    }

    private static void addSpans(ArrayNode out, String text, List<TextSpan> spans) {
        for (TextSpan span : spans) {
            out.addArray().add(text.codePointCount(0, span.start())).add(text.codePointCount(0, span.end()));
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
