package parley.negotiation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.WordList;

/** The words by which issues and stances are known, from {@code negotiation/issues.txt} and {@code stances.txt}. */
final class StanceWords {

    /** Whose act or doing a word of a stance has to tell of for the stance to be the speaker's. */
    enum Whose {
        /** The speaker's own, or that of the speaker's side. */
        OWN,
        /** Anybody's but the speaker's: the word is the speaker's judgement. */
        ANY,
        /** Somebody else's, whom the word blames. */
        OTHER
    }

    /**
     * What a word says of stances.
     *
     * @param plain the stance that the word shows, if any
     * @param whose of whom it has to be said
     * @param denied the stance that the word shows behind a negative one, if any
     */
    record Word(Optional<Stance> plain, Whose whose, Optional<Stance> denied) {

        private Word with(Word other) {
            Word shown = plain.isPresent() ? this : other;
            return new Word(shown.plain, shown.whose, denied.or(other::denied));
        }
    }

    private static final Map<String, Issue> ISSUES = new HashMap<>();
    private static final Map<String, Set<String>> GROUPS =
            WordList.read("negotiation/stances.txt").groups();
    private static final Map<String, Word> STANCES = new HashMap<>();

    static {
        for (Map.Entry<String, Set<String>> group :
                WordList.read("negotiation/issues.txt").groups().entrySet()) {
            Issue issue = Issue.valueOf(group.getKey().toUpperCase(Locale.ROOT));
            group.getValue().forEach(word -> ISSUES.put(word, issue));
        }
        GROUPS.forEach((group, words) -> {
            String[] names = group.toUpperCase(Locale.ROOT).split(" ");
            if (names.length > 1 && !names[0].equals("TIMING")) {
                words.forEach(word -> STANCES.merge(word, word(Stance.valueOf(names[0]), names[1]), Word::with));
            }
        });
    }

    private static Word word(Stance stance, String whose) {
        return whose.equals("DENIED")
                ? new Word(Optional.empty(), Whose.OWN, Optional.of(stance))
                : new Word(Optional.of(stance), Whose.valueOf(whose), Optional.empty());
    }

    private StanceWords() {}

    /** The issue that a word names. */
    static Optional<Issue> issue(String lower) {
        return Optional.ofNullable(ISSUES.get(lower));
    }

    /** What a word, or two joined by a hyphen, says of stances. */
    static Optional<Word> stance(String lower) {
        return Optional.ofNullable(STANCES.get(lower));
    }

    /** Whether a word belongs to a group of {@code stances.txt} other than those of the stances. */
    static boolean in(String group, String lower) {
        return GROUPS.get(group).contains(lower);
    }

    /** Whether a word denies what stands behind it. */
    static boolean isNegative(String lower) {
        return in("negative", lower) || lower.endsWith("n't");
    }
}
