package parley.query.meaning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Says meanings in sixteen bytes, by which an index can find the few hundred that may be nearest: product quantization (Jégou, Douze,
 * Schmid: Product Quantization for Nearest Neighbor Search, 2011).
 *
 * <p>The numbers of a meaning are dealt out to sixteen parts, so that each has some of the first, which tell most. Of each part the
 * code names the nearest of 256 codewords. These are those of the contents in {@code core/tagger/corpus}; {@code CodebookTrainer}
 * among the tests finds them and says what is lost. Immutable and thread-safe.
 */
@Singleton
public final class Codebook {

    static final int PARTS = 16;
    static final int BITS = 8;
    static final int WORDS = 1 << BITS;
    static final int LAST = WORDS - 1;

    /** Numbers of a meaning in each part. */
    static final int IN_PART = Meaning.SIZE / PARTS;

    private static final String FILE = "/parley/meaning/codewords.bin";

    /** Of which part and codeword, and the numbers of these. */
    private final byte[][][] words;

    @Inject
    public Codebook() {
        this(load());
    }

    /** @param words {@link #PARTS} times {@link #WORDS} times {@link #IN_PART} numbers on the scale of meanings */
    Codebook(byte[][][] words) {
        this.words = words;
    }

    /** The codewords that this build brings along: one after the other, then those of the next part. */
    private static byte[][][] load() {
        try (InputStream in = Codebook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + FILE);
            }
            byte[][][] words = new byte[PARTS][WORDS][];
            for (byte[][] part : words) {
                for (int word = 0; word < WORDS; word++) {
                    part[word] = in.readNBytes(IN_PART);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    public MeaningCode code(Meaning meaning) {
        byte[] numbers = meaning.numbers();
        long[] halves = new long[2];
        for (int part = 0; part < PARTS; part++) {
            halves[part * 2 / PARTS] |= (long) nearest(part, numbers) << part % (PARTS / 2) * BITS;
        }
        return new MeaningCode(halves[0], halves[1]);
    }

    private int nearest(int part, byte[] numbers) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int word = 0; word < WORDS; word++) {
            int distance = 0;
            for (int i = 0; i < IN_PART; i++) {
                int difference = numbers[i * PARTS + part] - words[part][word][i];
                distance += difference * difference;
            }
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest;
    }

    /** How near coded meanings are to this one. */
    public Nearness nearness(Meaning asked) {
        byte[] numbers = asked.numbers();
        double lengths = Math.max(length(numbers), Double.MIN_NORMAL) * Reduction.LENGTH;
        float[] table = new float[PARTS * WORDS];
        for (int part = 0; part < PARTS; part++) {
            for (int word = 0; word < WORDS; word++) {
                int product = 0;
                for (int i = 0; i < IN_PART; i++) {
                    product += numbers[i * PARTS + part] * words[part][word][i];
                }
                table[part * WORDS + word] = (float) (product / lengths);
            }
        }
        return new Nearness(table);
    }

    private static double length(byte[] numbers) {
        long square = 0;
        for (byte number : numbers) {
            square += number * number;
        }
        return Math.sqrt(square);
    }
}
