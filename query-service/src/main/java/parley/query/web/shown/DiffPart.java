package parley.query.web.shown;

import java.util.List;
import parley.query.wording.Op;
import parley.query.wording.WordChange;

/**
 * A stretch of a word diff as pages show it.
 *
 * @param was the words of the reference that are not in the text; empty if there are none
 * @param now the words of the text that are not in the reference; empty if there are none
 * @param same the words that both have; empty if there are none
 */
public record DiffPart(String was, String now, String same) {

    public static List<DiffPart> of(List<WordChange> diff) {
        return diff.stream().map(DiffPart::of).toList();
    }

    private static DiffPart of(WordChange change) {
        String text = change.text().orElse("");
        if (change.op() == Op.SAME || change.op() == Op.SPELLED) {
            return new DiffPart("", "", text);
        }
        return new DiffPart(change.reference().orElse(""), text, "");
    }
}
