package parley.tagger;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that the model reads at once.
 *
 * @param start index of its first word
 * @param end index behind its last word
 * @param ownedStart index of the first word that is read from this window and not from the one before
 * @param ownedEnd index behind the last word that is read from this window
 */
record Window(int start, int end, int ownedStart, int ownedEnd) {

    /**
     * Pieces that neighbours share at most; {@code windows.py} has the same. A matter of reading, not of the model: more
     * cost time and gained nothing on the held-back documents.
     */
    private static final int OVERLAP = 32;

    /**
     * Windows that cover a text: whole words, each window sharing some with the one before. Of the words that two share,
     * each has the half that is farther from its edge.
     *
     * @param pieces the number of pieces of each word
     * @param longest pieces in a window, its first and last included
     */
    static List<Window> over(int[] pieces, int longest) {
        List<int[]> bounds = new ArrayList<>();
        int start = 0;
        while (start < pieces.length) {
            int end = reach(pieces, start, longest - 2);
            bounds.add(new int[] {start, end});
            start = end == pieces.length ? end : back(pieces, start, end);
        }
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            int[] own = bounds.get(i);
            int low = i == 0 ? own[0] : (bounds.get(i - 1)[1] + own[0]) / 2;
            int high = i + 1 == bounds.size() ? own[1] : (own[1] + bounds.get(i + 1)[0]) / 2;
            windows.add(new Window(own[0], own[1], low, high));
        }
        return windows;
    }

    /** The index behind the last word that fits; one word always fits. */
    private static int reach(int[] pieces, int start, int room) {
        int end = start;
        int left = room;
        while (end < pieces.length && (left >= pieces[end] || end == start)) {
            left -= pieces[end];
            end++;
        }
        return end;
    }

    private static int back(int[] pieces, int start, int end) {
        int at = end;
        int taken = 0;
        while (at - 1 > start && taken + pieces[at - 1] <= OVERLAP) {
            at--;
            taken += pieces[at];
        }
        return at;
    }
}
