package parley.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.segment.SegmentedText;
import parley.tagger.Tags.Role;
import parley.text.TextSpan;

/**
 * Finds sources, cues and contents with a trained model.
 *
 * <p>Loading takes some tenths of a second and some hundred megabytes outside of the heap: load once and keep it. Thread-safe; the same
 * text and segments give equal findings on any number of threads. Never fails on text.
 *
 * <pre>{@code
 * try (Tagger tagger = Tagger.load().orElseThrow()) {
 *     tagger.tag(SegmentedText.of(text)).linked();
 * }
 * }</pre>
 */
public final class Tagger implements AutoCloseable {

    private final Network network;
    private final LinkScorer scorer;
    private final TagDecoder decoder;
    private final String method;

    private Tagger(ModelFiles files) {
        this.network = new Network(files);
        this.scorer = new LinkScorer(files);
        this.decoder = new TagDecoder(files.settings().first(), files.settings().pair());
        this.method = "tagger/" + files.settings().version();
    }

    /**
     * The model that this build brings along; empty if it was built without one.
     *
     * @throws IllegalStateException if there is a model that this machine cannot run
     */
    public static Optional<Tagger> load() {
        return ModelFiles.find(ModelFiles.RELEASED).map(Tagger::new);
    }

    /** The name and version of the model, as every finding carries it: {@code tagger/1}. */
    public String method() {
        return method;
    }

    /**
     * What the model finds in the running text of a document: headlines, subheads, paragraphs and turns. Datelines and
     * labels are read, but hold no findings; page furniture is not read.
     */
    public Tagging tag(SegmentedText text) {
        Layout layout = new Layout(text);
        List<Word> words = Words.of(text.text().value(), layout::isRead);
        Reading reading = network.read(words);
        int[] tags = decoder.decode(reading.tags());
        layout.clear(words, tags);
        List<WordSpan> spans = WordSpan.of(tags, i -> layout.breaksBetween(words.get(i - 1), words.get(i)));
        List<LabelledSpan> labelled = new ArrayList<>(spans.size());
        for (WordSpan span : spans) {
            labelled.add(label(span, reading));
        }
        return new Tagging(labelled, new SpanLinker(scorer, spans, labelled, reading).link());
    }

    private static LabelledSpan label(WordSpan span, Reading reading) {
        List<Word> words = reading.words();
        int start = words.get(span.start()).span().start();
        int end = words.get(span.end() - 1).span().end();
        double sum = 0;
        for (int i = span.start(); i < span.end(); i++) {
            double[] logarithms = reading.tags()[i];
            sum += StrictMath.log(StrictMath.exp(logarithms[span.role().begin()])
                    + StrictMath.exp(logarithms[span.role().inside()]));
        }
        double probability = Math.min(1, StrictMath.exp(sum / (span.end() - span.start())));
        return new LabelledSpan(labelOf(span, reading), new TextSpan(start, end), probability);
    }

    private static SpanLabel labelOf(WordSpan span, Reading reading) {
        if (span.role() != Role.CUE) {
            return span.role() == Role.SOURCE ? SpanLabel.SOURCE : SpanLabel.CONTENT;
        }
        double[] sums = new double[reading.classes()[span.start()].length];
        for (int i = span.start(); i < span.end(); i++) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += reading.classes()[i][c];
            }
        }
        return SpanLabel.values()[SpanLabel.SPEECH_CUE.ordinal() + TagDecoder.highest(sums)];
    }

    @Override
    public void close() {
        network.close();
        scorer.close();
    }
}
