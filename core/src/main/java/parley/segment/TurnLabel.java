package parley.segment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.WordList;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;

/**
 * The words before a colon at the start of a paragraph that may name who speaks.
 *
 * @param span the words, without the colon
 * @param behind offset behind the colon
 * @param key the words as they are compared between turns
 * @param anonymous whether they stand for somebody unnamed ("Question")
 * @param formal whether they are a label by their form alone: all capitals, or a word for a part in an interview
 * @param speaker whether they are words for one who speaks, by office or part: {@code THE PRESIDENT}, {@code Question}
 */
public record TurnLabel(TextSpan span, int behind, String key, boolean anonymous, boolean formal, boolean speaker) {

    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 9;
    private static final Map<String, Set<String>> WORDS =
            WordList.read("segment/labels.txt").groups();
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "de", "van", "von", "bin", "al", "del", "da", "di");

    /** The label at the start of a paragraph, if its first words have the form of one. */
    static Optional<TurnLabel> at(CharSequence text, TextSpan paragraph) {
        int colon = colonOf(text, paragraph);
        if (colon < 0 || isFigure(text, colon + 1, paragraph.end())) {
            return Optional.empty();
        }
        TextSpan span = Block.trim(text, paragraph.start(), colon);
        List<Token> tokens = Tokenizer.tokenize(text, span);
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS || !isNameLike(tokens)) {
            return Optional.empty();
        }
        String key = span.of(text).replaceAll("[\\s\u00a0]+", " ").toLowerCase(Locale.ROOT);
        boolean anonymous = isAnonymous(tokens);
        boolean answer = isAnswer(tokens);
        boolean capitals = isCapitals(span.of(text)) && tokens.size() <= 5;
        boolean office = tokens.stream().anyMatch(TurnLabel::isOffice);
        return Optional.of(new TurnLabel(
                span, colon + 1, key, anonymous, anonymous || answer || capitals, anonymous || answer || office));
    }

    private static boolean isOffice(Token token) {
        return Names.HEADS.contains(token.lower())
                || Names.TITLES.contains(token.lower()) && !Names.MODIFIERS.contains(token.lower());
    }

    /** Whether a label stands for somebody unnamed: {@code Question}, {@code Journalist 2}. */
    public static boolean isAnonymous(String label) {
        List<Token> tokens = Tokenizer.tokenize(label, new TextSpan(0, label.length()));
        return !tokens.isEmpty() && isAnonymous(tokens);
    }

    /** Whether a label only says that this is the answer: {@code A}. */
    public static boolean isAnswer(String label) {
        return isAnswer(Tokenizer.tokenize(label, new TextSpan(0, label.length())));
    }

    private static boolean isAnswer(List<Token> tokens) {
        return tokens.size() == 1 && has("answer", tokens.get(0));
    }

    private static boolean isAnonymous(List<Token> tokens) {
        long words = tokens.stream()
                .takeWhile(token -> !token.is(TokenKind.OPEN_BRACKET))
                .filter(Token::isWord)
                .count();
        return has("anonymous", tokens.get(0)) && words <= 3;
    }

    private static int colonOf(CharSequence text, TextSpan paragraph) {
        int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        for (int i = paragraph.start(); i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                boolean separates = i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
                return separates && i > paragraph.start() ? i : -1;
            }
            if (Tokenizer.isDoubleMark(c) || c == ';' || c == '?' || c == '!') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether figures and marks, but no words, stand behind the colon, as in a list of results. */
    private static boolean isFigure(CharSequence text, int start, int end) {
        CharSequence rest = text.subSequence(start, end);
        return rest.chars().anyMatch(Character::isDigit) && rest.chars().noneMatch(Character::isLetter);
    }

    private static boolean isNameLike(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (!tokens.get(0).capital()
                || has("not", tokens.get(0))
                || tokens.get(0).is("the") && has("not", last)) {
            return false;
        }
        boolean inBrackets = false;
        boolean behindComma = false;
        for (Token token : tokens) {
            inBrackets |= token.is(TokenKind.OPEN_BRACKET);
            behindComma |= token.is(TokenKind.COMMA);
            boolean fits = inBrackets
                    || behindComma
                    || token.capital()
                    || !token.isWord() && !token.is(TokenKind.STOP)
                    || SMALL.contains(token.lower())
                    || has("anonymous", tokens.get(0));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String label) {
        return label.length() > 1
                && label.equals(label.toUpperCase(Locale.ROOT))
                && label.chars().anyMatch(Character::isLetter);
    }

    private static boolean has(String group, Token token) {
        return WORDS.getOrDefault(group, Set.of()).contains(token.lower());
    }
}
