package parley.query.meaning;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Makes a place small enough to be kept for every statement: its components along the directions in which statements
 * differ most, in eight bits each.
 *
 * <p>The directions are those of the contents in {@code core/tagger/corpus}; {@code ReductionTrainer} among the tests finds
 * them and says what is lost. Immutable and thread-safe.
 */
final class Reduction {

    private static final String FILE = "/parley/meaning/directions.bin";

    /** No component of a real text is larger; what is, counts as this. */
    private static final double LARGEST = 0.5;

    /** Of every meaning, but for the little that rounding and what is too large take. */
    static final double LENGTH = Byte.MAX_VALUE / LARGEST;

    private final float[][] directions;

    /** @param directions {@link Meaning#SIZE} of length 1 and at right angles to each other */
    Reduction(float[][] directions) {
        this.directions = directions;
    }

    /** The directions that this build brings along: big-endian numbers of 32 bits, one direction after the other. */
    static Reduction load() {
        try (InputStream in = Reduction.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + FILE);
            }
            DataInputStream numbers = new DataInputStream(in);
            float[][] directions = new float[Meaning.SIZE][SentenceModel.SIZE];
            for (float[] direction : directions) {
                for (int i = 0; i < direction.length; i++) {
                    direction[i] = numbers.readFloat();
                }
            }
            return new Reduction(directions);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    float[][] directions() {
        return directions;
    }

    Meaning reduce(float[] place) {
        double[] components = new double[directions.length];
        double square = 0;
        for (int d = 0; d < components.length; d++) {
            for (int i = 0; i < place.length; i++) {
                components[d] += directions[d][i] * place[i];
            }
            square += components[d] * components[d];
        }
        double scale = LENGTH / Math.max(Math.sqrt(square), Double.MIN_NORMAL);
        byte[] numbers = new byte[Meaning.SIZE];
        for (int d = 0; d < components.length; d++) {
            long rounded = Math.round(components[d] * scale);
            numbers[d] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, rounded));
        }
        return new Meaning(numbers);
    }
}
