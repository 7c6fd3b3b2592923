package parley.query.wording;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.lexicon.Words;
import parley.text.TextSpan;

/**
 * A word as it is compared.
 *
 * @param form lower case, without accents and apostrophes
 * @param span where it is printed; two words share one if they were contracted
 * @param afterGap whether an ellipsis stands before it
 * @param editorial whether it stands in square brackets, so is not the speaker's
 */
public record Word(String form, TextSpan span, boolean afterGap, boolean editorial) {

    private static final Set<String> NEGATIONS =
            Set.of("no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without", "hardly");

    /** Words that hold a sentence together, whatever it is about. */
    private static final Set<String> FUNCTION_WORDS = Stream.of(
                    Words.DETERMINERS,
                    Words.POSSESSIVES,
                    Words.PRONOUNS,
                    Words.PERSON_PRONOUNS,
                    Words.AUXILIARIES,
                    Words.BE,
                    Words.CONJUNCTIONS,
                    Words.SUBORDINATORS,
                    Words.PREPOSITIONS)
            .flatMap(Set::stream)
            .filter(word -> !NEGATIONS.contains(word))
            .collect(Collectors.toUnmodifiableSet());

    public boolean isNegation() {
        return NEGATIONS.contains(form);
    }

    /** Whether the word says little about what is said. */
    public boolean isFunctionWord() {
        return isFunctionWord(form);
    }

    /** Whether a form is that of a word that says little about what is said. */
    public static boolean isFunctionWord(String form) {
        return FUNCTION_WORDS.contains(form);
    }

    public boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }
}
