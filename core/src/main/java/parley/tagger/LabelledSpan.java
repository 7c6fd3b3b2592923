package parley.tagger;

import parley.text.TextSpan;

/**
 * A stretch of the text in its role.
 *
 * @param label its role
 * @param span where it stands; of whole words, marks that belong to a quotation included
 * @param probability how sure the model is of the role, from 0 to 1: the geometric mean over its words
 */
public record LabelledSpan(SpanLabel label, TextSpan span, double probability) {

    /** @throws IllegalArgumentException if the probability is none */
    public LabelledSpan {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
