package parley.query.meaning;

/**
 * How near coded meanings are to one that is not coded: about the cosine of the angle between them, as far as codes tell.
 *
 * <p>A sum of what each part of the code adds, read from a table. Immutable and thread-safe.
 */
public final class Nearness {

    private static final int IN_HALF = Codebook.PARTS / 2;

    private final float[] table;

    /** @param table what is added by each codeword of the first part, then of the second and so on */
    Nearness(float[] table) {
        this.table = table;
    }

    /** How near a meaning of this code is. */
    public float of(long first, long last) {
        float sum = 0;
        for (int part = 0; part < IN_HALF; part++) {
            sum += table[part << Codebook.BITS | (int) (first >>> part * Codebook.BITS) & Codebook.LAST];
            sum += table[part + IN_HALF << Codebook.BITS | (int) (last >>> part * Codebook.BITS) & Codebook.LAST];
        }
        return sum;
    }

    /** What each codeword adds, all codewords of one part after the other, for an engine that adds by itself. */
    public float[] table() {
        return table.clone();
    }
}
