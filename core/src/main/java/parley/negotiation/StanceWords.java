package parley.negotiation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.WordList;

/** The words by which issues and stances are known, from {@code negotiation/issues.txt} and {@code stances.txt}. */
final class StanceWords {

    private static final Map<String, Issue> ISSUES = new HashMap<>();
    private static final Map<String, Stance> STANCES = new HashMap<>();

    static {
        for (Map.Entry<String, Set<String>> group :
                WordList.read("negotiation/issues.txt").groups().entrySet()) {
            Issue issue = Issue.valueOf(group.getKey().toUpperCase(Locale.ROOT));
            group.getValue().forEach(word -> ISSUES.put(word, issue));
        }
        for (Map.Entry<String, Set<String>> group :
                WordList.read("negotiation/stances.txt").groups().entrySet()) {
            Stance stance = Stance.valueOf(group.getKey().toUpperCase(Locale.ROOT));
            group.getValue().forEach(word -> STANCES.put(word, stance));
        }
    }

    private StanceWords() {}

    /** The issue that a word names. */
    static Optional<Issue> issue(String lower) {
        return Optional.ofNullable(ISSUES.get(lower));
    }

    /** The stance that a word, or two joined by a hyphen, shows. */
    static Optional<Stance> stance(String lower) {
        return Optional.ofNullable(STANCES.get(lower));
    }
}
