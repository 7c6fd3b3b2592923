package parley.resolution;

import java.util.List;
import java.util.Set;
import parley.lexicon.Words;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;

/** What a source without a name is called: the noun that describes it with what stands before it. Stateless. */
final class Labels {

    private static final Set<String> COUNTS = Set.of(
            "same", "other", "others", "just", "only", "at", "least", "more", "than", "nearly", "almost", "about",
            "around", "over", "up", "to");
    private static final int MOST_WORDS = 8;

    private Labels() {}

    /** Whether a label is one of several: {@code officials}, {@code unnamed people close to the talks}. */
    static boolean isSeveral(String label) {
        String noun = noun(label);
        return noun.endsWith("s") || noun.endsWith("people");
    }

    /** The noun of a label: {@code people} of "unnamed people close to the talks". */
    static String noun(String label) {
        List<Token> words = Tokenizer.tokenize(label, new TextSpan(0, label.length()));
        return words.isEmpty() ? "" : words.get(PhraseParts.nounAt(words, 0)).lower();
    }

    /** {@code senior official} for "two senior officials at the ministry, who": determiners, numbers and what follows left out. */
    static String of(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (last.is("percent") || last.is("cent")) {
            return "unnamed respondents";
        }
        int counted = PhraseParts.counted(tokens);
        if (counted > 0) {
            return of(tokens.subList(counted, tokens.size()));
        }
        int start = 0;
        while (start < tokens.size() - 1 && isLeading(tokens.get(start))) {
            start++;
        }
        if (start > 0 && tokens.get(start).is("of") && tokens.size() > start + 2) {
            return of(tokens.subList(start + 1, tokens.size()));
        }
        StringBuilder label = new StringBuilder();
        int end = start;
        while (end < tokens.size() && end - start < MOST_WORDS && (end == start || !ends(tokens, end))) {
            boolean spaced = !label.isEmpty() && !tokens.get(end).is(TokenKind.POSSESSIVE);
            label.append(spaced ? " " : "").append(tokens.get(end).printed().replace('\u2019', '\''));
            end++;
        }
        return label.toString();
    }

    /** The label of a source: where the text keeps a name back, that of {@link HiddenNames}. */
    static String ofSource(List<Token> tokens) {
        List<Token> head = PhraseParts.withRelative(tokens);
        int counted = HiddenNames.pick(head) ? 0 : PhraseParts.counted(tokens);
        if (counted > 0) {
            return ofSource(tokens.subList(counted, tokens.size()));
        }
        return HiddenNames.label(head).orElseGet(() -> of(tokens));
    }

    static boolean isLeading(Token token) {
        return !token.isWord()
                || Words.POSSESSIVES.contains(token.lower())
                || token.is("own")
                || Words.DETERMINERS.contains(token.lower())
                || COUNTS.contains(token.lower());
    }

    private static boolean ends(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean named = token.is("of") && (isCapital(tokens, i + 1) || isCapital(tokens, i + 2));
        if (PhraseParts.goesBehindNoun(tokens, i)) {
            return true;
        }
        boolean mark = !token.isWord() && !token.is(TokenKind.POSSESSIVE) && !token.is(TokenKind.NUMBER);
        return mark
                || !named && Words.PREPOSITIONS.contains(token.lower())
                || Words.SUBORDINATORS.contains(token.lower());
    }

    private static boolean isCapital(List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).capital();
    }
}
