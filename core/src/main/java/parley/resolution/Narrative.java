package parley.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.text.TextSpan;

/** How far apart two places of a story are for its reader: sentences inside a quotation do not count. Immutable. */
final class Narrative {

    private final Story story;
    private final int[] sentences;
    /** Start of each quotation, to its end. */
    private final TreeMap<Integer, Integer> quotations = new TreeMap<>();

    Narrative(Story story, List<Attribution> attributions) {
        this.story = story;
        for (Attribution attribution : attributions) {
            if (attribution.form() == Form.DIRECT && attribution.basis() != Basis.TURN) {
                for (TextSpan span : attribution.content()) {
                    quotations.merge(span.start(), span.end(), Math::max);
                }
            }
        }
        sentences = Arrays.stream(story.sentenceStarts())
                .filter(start -> quotationAt(start - 1) < 0 || quotationAt(start - 1) != quotationAt(start))
                .toArray();
    }

    /** Index of the sentence that holds an offset. */
    int sentenceAt(int offset) {
        int index = Arrays.binarySearch(sentences, offset);
        return index >= 0 ? index : -index - 2;
    }

    /** Index of the line that holds an offset. */
    int lineAt(int offset) {
        return story.lineAt(offset);
    }

    /** Start of the quotation that holds an offset, or -1. */
    int quotationAt(int offset) {
        var before = quotations.floorEntry(offset);
        return before != null && offset < before.getValue() ? before.getKey() : -1;
    }
}
