package parley.tagger;

import java.util.ArrayList;
import java.util.List;
import parley.tagger.Tags.Role;

/**
 * Who may answer a question about a span, and what lies between the two. The twin of {@code core/tagger/pairs.py}: a
 * change here needs the same there and a new training.
 */
final class PairFeatures {

    static final int COUNT = 36;
    private static final int BEFORE = 8;
    private static final int AFTER = 5;
    private static final int[] GAPS = {1, 2, 3, 5, 8, 16, 32, 64, 128};
    private static final int NONE = 3;
    private static final int CANDIDATE_FIRST = 4;
    private static final int GAP = 5;
    private static final int BETWEEN = GAP + GAPS.length + 1;
    private static final int PARAGRAPHS = BETWEEN + 4 * 3;
    private static final int STOPS = PARAGRAPHS + 4;
    private static final int QUOTED = STOPS + 3;

    private final List<WordSpan> spans;
    private final List<Word> words;
    private final int[] paragraphs;
    private final int[] stops;

    PairFeatures(List<WordSpan> spans, List<Word> words) {
        this.spans = spans;
        this.words = words;
        this.paragraphs = new int[words.size()];
        this.stops = new int[words.size()];
        int paragraph = 0;
        int stop = 0;
        for (int i = 0; i < words.size(); i++) {
            paragraph += words.get(i).startsParagraph() ? 1 : 0;
            paragraphs[i] = paragraph;
            stops[i] = stop;
            stop += words.get(i).isStop() ? 1 : 0;
        }
    }

    WordSpan span(int index) {
        return spans.get(index);
    }

    /** Indices of the nearest spans of a role on both sides of the span at {@code index}, in text order. */
    List<Integer> candidates(int index, Role role) {
        List<Integer> candidates = new ArrayList<>(BEFORE + AFTER);
        for (int i = index - 1; i >= 0 && candidates.size() < BEFORE; i--) {
            if (spans.get(i).role() == role) {
                candidates.add(0, i);
            }
        }
        int before = candidates.size();
        for (int i = index + 1; i < spans.size() && candidates.size() - before < AFTER; i++) {
            if (spans.get(i).role() == role) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    /** The features of the answer "none of these". */
    float[] ofNone(Question question) {
        float[] row = new float[COUNT];
        row[question.ordinal()] = 1;
        row[NONE] = 1;
        return row;
    }

    float[] of(Question question, int asked, int answer) {
        float[] row = new float[COUNT];
        row[question.ordinal()] = 1;
        int low = Math.min(asked, answer);
        int high = Math.max(asked, answer);
        WordSpan first = spans.get(low);
        WordSpan second = spans.get(high);
        row[CANDIDATE_FIRST] = low == answer ? 1 : 0;
        row[GAP + gapClass(second.start() - first.end())] = 1;
        for (Role role : Role.values()) {
            row[BETWEEN + 4 * role.ordinal() + Math.min(3, between(role, low, high))] = 1;
        }
        int paragraphsApart = paragraphs[second.start()] - paragraphs[first.end() - 1];
        row[PARAGRAPHS + Math.min(3, paragraphsApart)] = 1;
        row[STOPS + Math.min(2, stops[second.start()] - stops[first.end() - 1])] = 1;
        row[QUOTED] = isQuoted(asked) ? 1 : 0;
        row[QUOTED + 1] = isQuoted(answer) ? 1 : 0;
        return row;
    }

    private static int gapClass(int gap) {
        int found = 0;
        while (found < GAPS.length && GAPS[found] <= gap) {
            found++;
        }
        return found;
    }

    private int between(Role role, int low, int high) {
        int count = 0;
        for (int i = low + 1; i < high; i++) {
            count += spans.get(i).role() == role ? 1 : 0;
        }
        return count;
    }

    private boolean isQuoted(int index) {
        return words.get(spans.get(index).start()).quoted();
    }
}
