package parley.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.resolution.Resolution.Resolved;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.Token;

/** Finds the attribution of the body that a headline repeats. */
final class HeadlineMatch {

    private static final int SHORT = 3;

    private HeadlineMatch() {}

    /**
     * The resolutions, with those of headlines that name nobody taken from whoever says the same in the body.
     *
     * <p>A headline without a source needs one shared word, one that describes its source ("mediator says") two.
     */
    static List<Resolution> fill(Story story, List<Attribution> attributions, List<Resolution> resolutions) {
        List<Resolution> all = new ArrayList<>(resolutions);
        for (int i = 0; i < all.size(); i++) {
            Attribution headline = attributions.get(i);
            boolean unsaid =
                    headline.basis() == Basis.HEADLINE && headline.source().isEmpty();
            boolean described = !headline.source().isEmpty()
                    && story.lineOf(headline.source().get(0)).isHeading()
                    && all.get(i) instanceof Resolved resolved
                    && resolved.speaker().type() == SpeakerType.UNNAMED
                    && !Labels.isSeveral(resolved.speaker().name());
            if (unsaid || described) {
                int same = best(story, attributions, all, i, described ? 2 : 1);
                if (same >= 0 && all.get(same) instanceof Resolved resolved) {
                    List<TextSpan> words = attributions.get(same).content();
                    all.set(i, new Resolved(resolved.speaker(), "says the same in the body", words));
                }
            }
        }
        return all;
    }

    /** Index of the attribution of the body that shares most words with a headline, or -1. */
    private static int best(
            Story story, List<Attribution> attributions, List<Resolution> all, int headline, int fewest) {
        Set<String> wanted = words(story, attributions.get(headline));
        int best = -1;
        int most = fewest - 1;
        for (int i = 0; i < attributions.size(); i++) {
            boolean body = attributions.get(i).basis() == Basis.CUE
                    && !story.lineOf(attributions.get(i).content().get(0)).isHeading();
            if (body && (fewest == 1 || isPerson(all.get(i)))) {
                Set<String> shared = words(story, attributions.get(i));
                shared.retainAll(wanted);
                if (shared.size() > most) {
                    most = shared.size();
                    best = i;
                }
            }
        }
        return best;
    }

    private static boolean isPerson(Resolution resolution) {
        return resolution instanceof Resolved resolved && resolved.speaker().type() == SpeakerType.PERSON;
    }

    private static Set<String> words(Story story, Attribution attribution) {
        Set<String> words = new HashSet<>();
        for (TextSpan span : attribution.content()) {
            for (Token token : story.tokens(span)) {
                if (token.isWord() && token.lower().length() > SHORT) {
                    words.add(token.lower());
                }
            }
        }
        return words;
    }
}
