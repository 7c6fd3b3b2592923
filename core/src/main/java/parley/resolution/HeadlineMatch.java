package parley.resolution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokenizer;

/** Finds the attribution of the body that a headline repeats. */
final class HeadlineMatch {

    private HeadlineMatch() {}

    /** Index of the attribution with a cue that shares most words with the one at {@code headline}, or -1. */
    static int best(OriginalText text, List<Attribution> attributions, int headline) {
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
