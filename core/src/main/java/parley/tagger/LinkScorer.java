package parley.tagger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network that says which span answers a question about another. Thread-safe. */
final class LinkScorer implements AutoCloseable {

    private final OrtEnvironment environment = Sessions.environment();
    private final OrtSession session;

    /** @throws IllegalStateException if this machine cannot run the model */
    LinkScorer(ModelFiles files) {
        this.session = Sessions.open(environment, files.links());
    }

    /**
     * The answers to a question about every span of its role.
     *
     * @param spans the spans of a document, in text order
     * @return an answer for each span, in the same order; spans of other roles have none
     */
    List<Link> answer(Question question, List<WordSpan> spans, Reading reading) {
        PairFeatures features = new PairFeatures(spans, reading.words());
        List<Link> links = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            boolean asked = spans.get(i).role() == question.asked();
            links.add(asked ? best(question, i, spans, features, reading) : Link.NONE);
        }
        return links;
    }

    private Link best(Question question, int asked, List<WordSpan> spans, PairFeatures features, Reading reading) {
        List<Integer> candidates = features.candidates(asked, question.answer());
        if (candidates.isEmpty()) {
            return Link.NONE;
        }
        int size = candidates.size() + 1;
        int width = reading.ends()[0].length;
        FloatBuffer span = FloatBuffer.allocate(size * width);
        FloatBuffer candidate = FloatBuffer.allocate(size * width);
        FloatBuffer rows = FloatBuffer.allocate(size * PairFeatures.COUNT);
        for (int other : candidates) {
            put(span, spans.get(asked), reading);
            put(candidate, spans.get(other), reading);
            rows.put(features.of(question, asked, other));
        }
        put(span, spans.get(asked), reading);
        rows.put(features.ofNone(question));
        double[] logarithms = Softmax.logarithms(score(span.clear(), candidate.clear(), rows.clear(), size, width));
        int best = TagDecoder.highest(logarithms);
        return new Link(
                best < candidates.size() ? candidates.get(best) : Link.NOBODY, StrictMath.exp(logarithms[best]));
    }

    private static void put(FloatBuffer buffer, WordSpan span, Reading reading) {
        float[] first = reading.ends()[span.start()];
        float[] last = reading.ends()[span.end() - 1];
        int half = first.length / 2;
        buffer.put(first, 0, half);
        buffer.put(last, half, half);
    }

    private float[] score(FloatBuffer span, FloatBuffer candidate, FloatBuffer features, int size, int width) {
        long[] shape = {size, width};
        long[] featureShape = {size, PairFeatures.COUNT};
        try (OnnxTensor spanTensor = OnnxTensor.createTensor(environment, span, shape);
                OnnxTensor candidateTensor = OnnxTensor.createTensor(environment, candidate, shape);
                OnnxTensor featureTensor = OnnxTensor.createTensor(environment, features, featureShape);
                OrtSession.Result result = session.run(
                        Map.of("span", spanTensor, "candidate", candidateTensor, "features", featureTensor))) {
            return (float[]) result.get("score").orElseThrow().getValue();
        } catch (OrtException e) {
            throw new IllegalStateException("the pair scorer failed on " + size + " pairs", e);
        }
    }

    @Override
    public void close() {
        Sessions.close(session);
    }

    /**
     * An answer.
     *
     * @param to index of the span that answers, or {@link #NOBODY}
     * @param probability how sure the scorer is, from 0 to 1
     */
    record Link(int to, double probability) {

        static final int NOBODY = -1;
        static final Link NONE = new Link(NOBODY, 1);

        boolean exists() {
            return to != NOBODY;
        }
    }
}
