package parley.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.resolution.Resolution.Resolved;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokenizer;

/** Finds the attribution of the body that a headline repeats. */
final class HeadlineMatch {

    private HeadlineMatch() {}

    /** The resolutions, with those of headlines that name nobody taken from whoever says the same in the body. */
    static List<Resolution> fill(OriginalText text, List<Attribution> attributions, List<Resolution> resolutions) {
        List<Resolution> all = new ArrayList<>(resolutions);
        for (int i = 0; i < all.size(); i++) {
            Attribution headline = attributions.get(i);
            if (headline.basis() == Basis.HEADLINE && headline.source().isEmpty()) {
                int same = best(text, attributions, i);
                if (same >= 0 && all.get(same) instanceof Resolved resolved) {
                    List<TextSpan> words = attributions.get(same).content();
                    all.set(i, new Resolved(resolved.speaker(), "says the same in the body", words));
                }
            }
        }
        return all;
    }

    /** Index of the attribution with a cue that shares most words with the one at {@code headline}, or -1. */
    private static int best(OriginalText text, List<Attribution> attributions, int headline) {
        Set<String> wanted = words(text, attributions.get(headline));
        int best = -1;
        int most = 0;
        for (int i = 0; i < attributions.size(); i++) {
            if (attributions.get(i).basis() == Basis.CUE) {
                Set<String> shared = words(text, attributions.get(i));
                shared.retainAll(wanted);
                if (shared.size() > most) {
                    most = shared.size();
                    best = i;
                }
            }
        }
        return best;
    }

    private static Set<String> words(OriginalText text, Attribution attribution) {
        Set<String> words = new HashSet<>();
        for (TextSpan span : attribution.content()) {
            for (Token token : Tokenizer.tokenize(text.value(), span)) {
                if (token.isWord()) {
                    words.add(token.lower());
                }
            }
        }
        return words;
    }
}
