package parley.resolution;

import java.util.Set;
import parley.lexicon.Words;

/** Pronouns with a verb joined to them: {@code I'd}, {@code they've}. Stateless. */
final class Contractions {

    private static final Set<String> VERBS = Set.of("d", "m", "ve", "ll", "re", "s");

    private Contractions() {}

    /** The pronoun of a contraction, in lower case; any other word itself. */
    static String pronounOf(String lower) {
        int mark = Math.max(lower.indexOf('\''), lower.indexOf('\u2019'));
        boolean joined = mark > 0
                && VERBS.contains(lower.substring(mark + 1))
                && Words.PERSON_PRONOUNS.contains(lower.substring(0, mark));
        return joined ? lower.substring(0, mark) : lower;
    }
}
