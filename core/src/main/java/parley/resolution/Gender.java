package parley.resolution;

import java.util.List;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.speaker.NameKey;
import parley.token.Token;

/** Which of "he" and "she" a text may use of somebody. */
enum Gender {
    MALE,
    FEMALE,
    /** Meant by "it": no person, whatever the capital says. */
    NEUTER,
    UNKNOWN;

    private static final Set<String> HE = Set.of("he", "him");
    private static final Set<String> SHE = Set.of("she", "her");

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }

    /** What a pronoun tells. */
    static Gender ofPronoun(String lower) {
        return HE.contains(lower) ? MALE : SHE.contains(lower) ? FEMALE : UNKNOWN;
    }

    /** What an owner's pronoun tells of the owner: {@code her}. */
    static Gender ofOwner(String lower) {
        return lower.equals("his") ? MALE : lower.equals("her") ? FEMALE : UNKNOWN;
    }

    /** What titles and nouns tell: {@code Mr.}, {@code spokeswoman}; an owner's pronoun before them tells of the owner. */
    static Gender ofTitle(List<Token> tokens) {
        for (Token token : tokens) {
            Gender gender = Words.POSSESSIVES.contains(token.lower()) ? UNKNOWN : ofWord(token.lower());
            if (gender != UNKNOWN) {
                return gender;
            }
        }
        return UNKNOWN;
    }

    /** What one word tells: {@code mr.}, {@code daughter}. */
    static Gender ofWord(String lower) {
        String word = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (Words.MALE.contains(word)) {
            return MALE;
        }
        return Words.FEMALE.contains(word) ? FEMALE : UNKNOWN;
    }

    /** What the given name tells, if it is one that only men or only women bear. */
    static Gender ofName(List<String> name) {
        if (name.size() < 2) {
            return UNKNOWN;
        }
        String first = name.get(0);
        String given = NameKey.plain(first.indexOf('-') > 0 ? first.substring(0, first.indexOf('-')) : first);
        if (Names.isMale(given)) {
            return MALE;
        }
        return Names.isFemale(given) ? FEMALE : UNKNOWN;
    }
}
