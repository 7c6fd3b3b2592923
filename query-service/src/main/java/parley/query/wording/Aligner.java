package parley.query.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays all words of a quote along some of the record, in order, so that as much as possible fits: global in the quote, local
 * in the record, with affine gaps (Gotoh 1982). Takes time and space by the product of the lengths. One use.
 */
final class Aligner {

    private static final float CHANGED = -0.75f;
    private static final float ADDED = -0.8f;
    private static final float GAP = -1.2f;
    private static final float LONGER_GAP = -0.02f;
    private static final float SLIP = 0.9f;

    private static final byte PAIR = 1;
    private static final byte EXTRA = 2;
    private static final byte LEFT = 3;

    private final List<Word> quote;
    private final List<Word> record;
    private final Spelling spelling;
    /** How the best alignment of so many words of both ends. */
    private final byte[][] last;
    /** Whether the gap that ends there began there. */
    private final boolean[][] opened;

    private float score;

    Aligner(Wording quote, Wording record, Spelling spelling) {
        this.quote = quote.words();
        this.record = record.words();
        this.spelling = spelling;
        this.last = new byte[quote.size() + 1][record.size() + 1];
        this.opened = new boolean[quote.size() + 1][record.size() + 1];
    }

    /** What a word that fits is worth. */
    static float weight(Word word) {
        if (word.editorial()) {
            return 0;
        }
        return word.isFunctionWord() ? 1 : 2;
    }

    /** The steps, from the first word of the record to its last. */
    List<Step> align() {
        return steps(fill());
    }

    /** What the alignment is worth; after {@link #align}. */
    float score() {
        return score;
    }

    /** @return how many words of the record the best alignment uses, those before it included */
    private int fill() {
        int m = record.size();
        float[] above = new float[m + 1];
        float[] row = new float[m + 1];
        for (int i = 1; i <= quote.size(); i++) {
            Word word = quote.get(i - 1);
            boolean marked = i < quote.size() && quote.get(i).afterGap();
            float extra = word.editorial() ? 0 : ADDED;
            row[0] = above[0] + extra;
            last[i][0] = EXTRA;
            float gap = Float.NEGATIVE_INFINITY;
            for (int j = 1; j <= m; j++) {
                float open = row[j - 1] + (marked || record.get(j - 1).editorial() ? 0 : GAP);
                float extended = gap + (marked ? 0 : LONGER_GAP);
                gap = Math.max(open, extended);
                opened[i][j] = open >= extended;
                float pair = above[j - 1] + pair(word, record.get(j - 1));
                float added = above[j] + extra;
                row[j] = Math.max(pair, Math.max(added, gap));
                last[i][j] = row[j] == pair ? PAIR : row[j] == added ? EXTRA : LEFT;
            }
            float[] free = above;
            above = row;
            row = free;
        }
        int end = 0;
        for (int j = 1; j <= m; j++) {
            end = above[j] > above[end] ? j : end;
        }
        score = above[end];
        return end;
    }

    private float pair(Word mine, Word theirs) {
        if (mine.form().equals(theirs.form())) {
            return weight(mine);
        }
        if (mine.editorial() || theirs.editorial()) {
            return 0;
        }
        return spelling.isSlip(mine.form(), theirs.form()) ? weight(mine) * SLIP : CHANGED;
    }

    private List<Step> steps(int end) {
        List<Step> steps = new ArrayList<>();
        for (int j = record.size(); j > end; j--) {
            steps.add(new Step(Op.LEFT_OUT, quote.size(), j - 1));
        }
        int i = quote.size();
        int j = end;
        while (i > 0) {
            if (last[i][j] == PAIR) {
                i--;
                j--;
                steps.add(new Step(op(quote.get(i), record.get(j)), i, j));
            } else if (last[i][j] == EXTRA) {
                i--;
                steps.add(new Step(Op.ADDED, i, j));
            } else {
                boolean more = true;
                while (more) {
                    more = !opened[i][j];
                    j--;
                    steps.add(new Step(Op.LEFT_OUT, i, j));
                }
            }
        }
        while (j > 0) {
            j--;
            steps.add(new Step(Op.LEFT_OUT, 0, j));
        }
        Collections.reverse(steps);
        return steps;
    }

    private Op op(Word mine, Word theirs) {
        if (mine.form().equals(theirs.form())) {
            return Op.SAME;
        }
        boolean note = mine.editorial() || theirs.editorial();
        return !note && spelling.isSlip(mine.form(), theirs.form()) ? Op.SPELLED : Op.CHANGED;
    }

    static float worth(Wording quote) {
        float sum = 0;
        for (Word word : quote.words()) {
            sum += weight(word);
        }
        return sum;
    }
}
