package parley.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import parley.tagger.Tags.Role;

/**
 * Words {@code [start, end)} in one role.
 *
 * @param role what they do
 * @param start index of the first word
 * @param end index behind the last word
 */
record WordSpan(Role role, int start, int end) {

    /**
     * The spans that a sequence of tags describes, in text order.
     *
     * @param breaksBefore whether a span may not reach over the start of the word at this index
     */
    static List<WordSpan> of(int[] tags, IntPredicate breaksBefore) {
        List<WordSpan> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tags.length; i++) {
            if (i > 0 && (!continues(tags[i - 1], tags[i]) || breaksBefore.test(i))) {
                add(spans, tags[start], start, i);
                start = i;
            }
        }
        if (tags.length > 0) {
            add(spans, tags[start], start, tags.length);
        }
        return spans;
    }

    private static boolean continues(int before, int tag) {
        if (tag == Tags.OUTSIDE || before == Tags.OUTSIDE) {
            return tag == before;
        }
        return !Tags.begins(tag) && Tags.roleOf(tag) == Tags.roleOf(before);
    }

    private static void add(List<WordSpan> spans, int tag, int start, int end) {
        if (tag != Tags.OUTSIDE) {
            spans.add(new WordSpan(Tags.roleOf(tag), start, end));
        }
    }
}
