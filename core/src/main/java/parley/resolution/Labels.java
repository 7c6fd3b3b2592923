package parley.resolution;

import java.util.List;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/** What a source without a name is called: {@code unnamed senior official}, {@code report on the flood}. Stateless. */
final class Labels {

    private static final Set<String> LEADING = Set.of("a", "an", "the", "this", "that", "these", "those", "one");
    private static final int MOST_WORDS = 12;

    private Labels() {}

    /** The words up to the first aside, with a note that no name is given unless they are of a thing or body. */
    static String of(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() - 1 && (LEADING.contains(tokens.get(start).lower()) || isMark(tokens.get(start)))) {
            start++;
        }
        StringBuilder label = new StringBuilder();
        int end = start;
        while (end < tokens.size() && end - start < MOST_WORDS && !isMark(tokens.get(end)) && !isRelative(tokens.get(end))) {
            boolean spaced = !label.isEmpty() && !tokens.get(end).is(TokenKind.POSSESSIVE);
            label.append(spaced ? " " : "").append(tokens.get(end).printed().replace('\u2019', '\''));
            end++;
        }
        return isThing(tokens.subList(start, end)) ? label.toString() : "unnamed " + label;
    }

    private static boolean isMark(Token token) {
        return !token.isWord() && !token.is(TokenKind.POSSESSIVE) && !token.is(TokenKind.NUMBER);
    }

    private static boolean isRelative(Token token) {
        return token.is("who") || token.is("whose") || token.is("which");
    }

    private static boolean isThing(List<Token> words) {
        int end = 0;
        while (end < words.size() && !Words.PREPOSITIONS.contains(words.get(end).lower())) {
            end++;
        }
        if (end == 0) {
            return false;
        }
        String noun = words.get(end - 1).lower();
        return (Words.COLLECTIVES.contains(noun) || Names.ORGANISATIONS.contains(noun))
                && !Words.PERSON_NOUNS.contains(noun);
    }
}
