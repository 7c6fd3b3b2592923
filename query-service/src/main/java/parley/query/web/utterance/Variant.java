package parley.query.web.utterance;

import java.util.List;
import parley.query.utterance.UtteranceView.VariantView;
import parley.query.web.shown.DiffPart;
import parley.query.web.shown.StatementCard;
import parley.query.wording.Op;

/**
 * One report of an utterance.
 *
 * @param card the statement
 * @param likeness how much of it stands in the fullest wording, in percent
 * @param diff it beside the fullest wording; empty for the fullest itself
 * @param leftOut what it leaves out
 * @param toldLanguage the words in which the text tells in what language it was said; empty if it does not
 */
record Variant(StatementCard card, String likeness, List<DiffPart> diff, List<String> leftOut, String toldLanguage) {

    Variant {
        diff = List.copyOf(diff);
        leftOut = List.copyOf(leftOut);
    }

    static Variant of(VariantView variant) {
        return new Variant(
                StatementCard.of(variant.statement()),
                Math.round(variant.likeness() * 100) + " %",
                DiffPart.of(variant.diff()),
                variant.diff().stream()
                        .filter(change -> change.op() == Op.LEFT_OUT)
                        .flatMap(change -> change.reference().stream())
                        .toList(),
                variant.toldLanguage().orElse(""));
    }

    static Variant fullest(VariantView variant) {
        return new Variant(
                StatementCard.of(variant.statement()),
                "",
                List.of(),
                List.of(),
                variant.toldLanguage().orElse(""));
    }

    /** Whether it is the wording with which the others are compared. */
    public boolean isFullest() {
        return diff.isEmpty();
    }

    /** Whether it only leaves words out. */
    public boolean isShortened() {
        return diff.stream().allMatch(part -> part.now().isEmpty());
    }

    /** Whether it gives the same words. */
    public boolean isSame() {
        return diff.stream().allMatch(part -> part.was().isEmpty() && part.now().isEmpty());
    }
}
