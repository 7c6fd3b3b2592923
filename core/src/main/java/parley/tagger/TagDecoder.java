package parley.tagger;

/**
 * Finds the likeliest legal sequence of tags (Viterbi): a span cannot go on that has not begun. Of equals the lower tag
 * wins. Immutable and thread-safe.
 */
final class TagDecoder {

    private final double[] first;
    private final double[][] pair;

    TagDecoder(double[] first, double[][] pair) {
        this.first = first;
        this.pair = pair;
    }

    /** @param logarithms for each word the logarithm of the probability of each tag */
    int[] decode(double[][] logarithms) {
        int size = logarithms.length;
        int[] tags = new int[size];
        if (size == 0) {
            return tags;
        }
        int[][] back = new int[size][Tags.COUNT];
        double[] best = new double[Tags.COUNT];
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            best[tag] = logarithms[0][tag] + first[tag];
        }
        for (int i = 1; i < size; i++) {
            best = step(best, logarithms[i], back[i]);
        }
        tags[size - 1] = highest(best);
        for (int i = size - 1; i > 0; i--) {
            tags[i - 1] = back[i][tags[i]];
        }
        return tags;
    }

    private double[] step(double[] before, double[] logarithms, int[] back) {
        double[] best = new double[Tags.COUNT];
        double[] reached = new double[Tags.COUNT];
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            for (int from = 0; from < Tags.COUNT; from++) {
                reached[from] = before[from] + pair[from][tag];
            }
            back[tag] = highest(reached);
            best[tag] = reached[back[tag]] + logarithms[tag];
        }
        return best;
    }

    static int highest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
