package parley.tagger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The network that reads words. Each window is run by itself and on one thread: the scale of its eight-bit numbers is
 * taken from all that is run together, so that batches would make results depend on what else is in them. Thread-safe:
 * several threads may read at once.
 */
final class Network implements AutoCloseable {

    private final OrtEnvironment environment = Sessions.environment();
    private final OrtSession session;
    private final WordPieces pieces;
    private final int window;

    /** @throws IllegalStateException if this machine cannot run the model */
    Network(ModelFiles files) {
        this.session = Sessions.open(environment, files.tagger());
        this.pieces = new WordPieces(files.vocabulary());
        this.window = files.settings().window();
    }

    Reading read(List<Word> words) {
        int size = words.size();
        int[][] ids = new int[size][];
        int[] lengths = new int[size];
        for (int i = 0; i < size; i++) {
            ids[i] = pieces.ids(words.get(i).printed());
            lengths[i] = ids[i].length;
        }
        Reading reading = new Reading(words, new double[size][], new float[size][], new float[size][]);
        for (Window one : Window.over(lengths, window)) {
            run(one, ids, reading);
        }
        return reading;
    }

    private void run(Window one, int[][] ids, Reading reading) {
        int[] firstPieces = new int[one.end() - one.start()];
        int length = 1;
        for (int i = one.start(); i < one.end(); i++) {
            firstPieces[i - one.start()] = length;
            length += ids[i].length;
        }
        length++;
        long[] input = new long[length];
        long[] features = new long[length];
        fill(one, ids, reading.words(), input, features);
        float[] mask = new float[length];
        Arrays.fill(mask, 1f);
        long[] shape = {1, length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                OnnxTensor featureTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(features), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(mask), shape);
                OrtSession.Result result =
                        session.run(Map.of("ids", idTensor, "features", featureTensor, "mask", maskTensor))) {
            FloatBuffer tags = scores(result, "tags");
            FloatBuffer classes = scores(result, "classes");
            FloatBuffer ends = scores(result, "ends");
            for (int i = one.ownedStart(); i < one.ownedEnd(); i++) {
                int piece = firstPieces[i - one.start()];
                reading.tags()[i] = Softmax.logarithms(row(tags, piece, length));
                reading.classes()[i] = row(classes, piece, length);
                reading.ends()[i] = row(ends, piece, length);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the tagger's network failed on a window of " + length + " pieces", e);
        }
    }

    private static void fill(Window one, int[][] ids, List<Word> words, long[] input, long[] features) {
        Arrays.fill(features, Word.EDGE);
        input[0] = WordPieces.FIRST;
        int at = 1;
        for (int i = one.start(); i < one.end(); i++) {
            int feature = words.get(i).feature();
            for (int id : ids[i]) {
                input[at] = id;
                features[at++] = feature;
            }
        }
        input[at] = WordPieces.LAST;
    }

    private static FloatBuffer scores(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    private static float[] row(FloatBuffer scores, int index, int rows) {
        float[] row = new float[scores.capacity() / rows];
        scores.get(index * row.length, row);
        return row;
    }

    @Override
    public void close() {
        Sessions.close(session);
    }
}
