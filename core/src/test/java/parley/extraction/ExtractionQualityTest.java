package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.document.Document;
import parley.speaker.Roster;
import parley.text.TextSpan;

/**
 * How well attributions are found in documents of our own corpus: a guard against changes that lose more than they gain.
 *
 * <p>A pair counts if the contents share at least half of their characters and the sources overlap. Turns are left out, as
 * the corpus does not mark them.
 */
class ExtractionQualityTest {

    private static final Path GOLD = Path.of("src/test/resources/parley/gold");

    /** A little below what was measured when this last changed: 0.699 and 0.539. */
    private static final double PRECISION = 0.69;

    private static final double RECALL = 0.53;

    @Test
    void rulesFindMostAttributionsWithTheirSources() throws IOException {
        int hits = 0;
        int found = 0;
        int marked = 0;
        for (MarkedDocument document : documents()) {
            List<Attribution> predicted =
                    Extractor.rules().extract(Document.of(document.text()), Roster.empty()).attributions().stream()
                            .filter(a -> a.basis() != Basis.TURN)
                            .toList();
            hits += hits(document, predicted);
            found += predicted.size();
            marked += document.attributions().size();
        }
        double precision = (double) hits / found;
        double recall = (double) hits / marked;
        String measured =
                "precision %.3f, recall %.3f over %d marked attributions".formatted(precision, recall, marked);
        assertThat(precision).as(measured).isGreaterThan(PRECISION);
        assertThat(recall).as(measured).isGreaterThan(RECALL);
    }

    private static List<MarkedDocument> documents() throws IOException {
        List<MarkedDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLD)) {
            for (Path file : files.sorted().toList()) {
                documents.add(MarkedDocument.read(file));
            }
        }
        assertThat(documents).hasSizeGreaterThan(20);
        return documents;
    }

    private static int hits(MarkedDocument document, List<Attribution> predicted) {
        List<Attribution> left = new ArrayList<>(predicted);
        int hits = 0;
        for (MarkedDocument.Marked gold : document.attributions()) {
            boolean hit = left.stream()
                    .filter(a -> isRight(gold, a))
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            hits += hit ? 1 : 0;
        }
        return hits;
    }

    private static boolean isRight(MarkedDocument.Marked gold, Attribution found) {
        int shared = shared(gold.content(), found.content());
        boolean content = shared * 2 >= length(gold.content()) + length(found.content()) - shared;
        boolean source = gold.source().isEmpty() ? found.source().isEmpty() : shared(gold.source(), found.source()) > 0;
        return content && source;
    }

    private static int shared(List<TextSpan> one, List<TextSpan> other) {
        int shared = 0;
        for (TextSpan a : one) {
            for (TextSpan b : other) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        return shared;
    }

    private static int length(List<TextSpan> spans) {
        return spans.stream().mapToInt(TextSpan::length).sum();
    }
}
