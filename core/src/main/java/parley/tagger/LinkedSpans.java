package parley.tagger;

import java.util.List;
import java.util.Optional;

/**
 * Spans that the model takes for one attribution.
 *
 * @param source who speaks; several attributions may share one
 * @param cue what says so; empty where only the neighbourhood does
 * @param contents what is said, in text order; several for a quotation that is split; never empty
 * @param probability how sure the model is of all of it, from 0 to 1: the product of its weakest link, its source, its cue
 *     and its weakest content
 */
public record LinkedSpans(
        Optional<LabelledSpan> source, Optional<LabelledSpan> cue, List<LabelledSpan> contents, double probability) {

    /** @throws IllegalArgumentException if there is no content */
    public LinkedSpans {
        contents = List.copyOf(contents);
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("linked spans without a content");
        }
    }
}
