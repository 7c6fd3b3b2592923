package parley.token;

import parley.text.TextSpan;

/**
 * A word or mark in its place. Immutable.
 *
 * @param start offset of its first UTF-16 code unit in the document's text
 * @param end offset behind its last
 * @param kind what it is
 * @param printed its characters, as they stand in the text
 * @param lower the same in lower case, apostrophes straight; what rules compare with
 * @param capital whether it starts with an upper-case letter
 * @param sentenceStart whether a sentence starts here
 */
public record Token(
        int start, int end, TokenKind kind, String printed, String lower, boolean capital, boolean sentenceStart) {

    /** Whether all its letters are capitals, of which there are at least two. */
    public boolean isAllCapitals() {
        return printed.length() > 1 && printed.equals(printed.toUpperCase(java.util.Locale.ROOT)) && capital;
    }

    public TextSpan span() {
        return new TextSpan(start, end);
    }

    public boolean is(TokenKind other) {
        return kind == other;
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isWord() {
        return kind == TokenKind.WORD;
    }

    /** A capitalised word: part of a name, or the first word of a sentence. */
    public boolean isName() {
        return kind == TokenKind.WORD && capital;
    }
}
