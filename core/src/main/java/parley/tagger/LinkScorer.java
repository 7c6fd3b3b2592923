package parley.tagger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The network that says which span answers a question about another. Thread-safe. */
final class LinkScorer implements AutoCloseable {

    /** Pairs that are scored at once: enough to make a call cheap, few enough for any document. */
    private static final int BATCH = 256;

    private final OrtEnvironment environment = Sessions.environment();
    private final OrtSession session;

    /** @throws IllegalStateException if this machine cannot run the model */
    LinkScorer(ModelFiles files) {
        this.session = Sessions.open(environment, files.links());
    }

    /**
     * A question about one span.
     *
     * @param question what is asked
     * @param span index of the span it is asked about
     */
    record Asked(Question question, int span) {}

    /**
     * The answers to some questions.
     *
     * @param features of the pairs of spans in a document
     * @return an answer for each question, in the same order
     */
    List<Link> answer(List<Asked> questions, PairFeatures features, Reading reading) {
        return answer(questions, features, reading, BATCH);
    }

    /** The same for any size of batches, the answers too: a pair's score depends on nothing but the pair. */
    List<Link> answer(List<Asked> questions, PairFeatures features, Reading reading, int batch) {
        List<Pair> pairs = new ArrayList<>();
        int[] behind = new int[questions.size()];
        for (int i = 0; i < behind.length; i++) {
            addPairs(questions.get(i), features, pairs);
            behind[i] = pairs.size();
        }
        float[] scores = score(pairs, features, reading, batch);
        List<Link> links = new ArrayList<>(behind.length);
        int start = 0;
        for (int end : behind) {
            links.add(
                    start == end ? Link.NONE : best(pairs.subList(start, end), Arrays.copyOfRange(scores, start, end)));
            start = end;
        }
        return links;
    }

    /** A possible answer: a span, or none of them. */
    private record Pair(Question question, int asked, int candidate) {

        float[] features(PairFeatures features) {
            return candidate == Link.NOBODY ? features.ofNone(question) : features.of(question, asked, candidate);
        }
    }

    private static void addPairs(Asked asked, PairFeatures features, List<Pair> pairs) {
        List<Integer> candidates =
                features.candidates(asked.span(), asked.question().answer());
        if (candidates.isEmpty()) {
            return;
        }
        candidates.forEach(candidate -> pairs.add(new Pair(asked.question(), asked.span(), candidate)));
        pairs.add(new Pair(asked.question(), asked.span(), Link.NOBODY));
    }

    private static Link best(List<Pair> pairs, float[] scores) {
        double[] logarithms = Softmax.logarithms(scores);
        int best = TagDecoder.highest(logarithms);
        return new Link(pairs.get(best).candidate(), StrictMath.exp(logarithms[best]));
    }

    private float[] score(List<Pair> pairs, PairFeatures features, Reading reading, int batch) {
        float[] scores = new float[pairs.size()];
        for (int start = 0; start < scores.length; start += batch) {
            List<Pair> some = pairs.subList(start, Math.min(scores.length, start + batch));
            System.arraycopy(score(some, features, reading), 0, scores, start, some.size());
        }
        return scores;
    }

    private float[] score(List<Pair> pairs, PairFeatures features, Reading reading) {
        // A single row would be computed in another order than rows among others, with other last bits.
        int rows = Math.max(2, pairs.size());
        int width = reading.ends()[0].length;
        FloatBuffer span = FloatBuffer.allocate(rows * width);
        FloatBuffer candidate = FloatBuffer.allocate(rows * width);
        FloatBuffer facts = FloatBuffer.allocate(rows * PairFeatures.COUNT);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            put(span, i, features.span(pair.asked()), reading);
            if (pair.candidate() != Link.NOBODY) {
                put(candidate, i, features.span(pair.candidate()), reading);
            }
            facts.put(pair.features(features));
        }
        return score(span.clear(), candidate.clear(), facts.clear(), rows, width);
    }

    private static void put(FloatBuffer buffer, int row, WordSpan span, Reading reading) {
        float[] first = reading.ends()[span.start()];
        float[] last = reading.ends()[span.end() - 1];
        int half = first.length / 2;
        buffer.put(row * first.length, first, 0, half);
        buffer.put(row * first.length + half, last, half, half);
    }

    private float[] score(FloatBuffer span, FloatBuffer candidate, FloatBuffer features, int rows, int width) {
        long[] shape = {rows, width};
        long[] featureShape = {rows, PairFeatures.COUNT};
        try (OnnxTensor spanTensor = OnnxTensor.createTensor(environment, span, shape);
                OnnxTensor candidateTensor = OnnxTensor.createTensor(environment, candidate, shape);
                OnnxTensor featureTensor = OnnxTensor.createTensor(environment, features, featureShape);
                OrtSession.Result result = session.run(
                        Map.of("span", spanTensor, "candidate", candidateTensor, "features", featureTensor))) {
            return (float[]) result.get("score").orElseThrow().getValue();
        } catch (OrtException e) {
            throw new IllegalStateException("the pair scorer failed on " + rows + " pairs", e);
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
