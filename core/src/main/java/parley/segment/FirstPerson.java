package parley.segment;

import java.util.Set;
import parley.lexicon.WordList;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;

/** Tells whether a paragraph is spoken by an "I" or "we" rather than written about one. */
final class FirstPerson {

    private static final Set<String> WORDS = Set.of(
            "i", "we", "our", "my", "us", "me", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'll", "we'd",
            "let's", "dear", "ladies");
    private static final Set<String> OPENINGS =
            WordList.read("segment/openings.txt").words();

    private FirstPerson() {}

    /** Whether a first person speaks outside of quotation marks. */
    static boolean speaksIn(String paragraph) {
        boolean quoted = false;
        for (Token token : Tokenizer.tokenize(paragraph, new TextSpan(0, paragraph.length()))) {
            if (token.is(TokenKind.DOUBLE_MARK)) {
                quoted = !quoted;
            } else if (!quoted && WORDS.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a headline announces the words of a speech: {@code Remarks by …}, {@code Speech and answers … of …}. */
    static boolean announces(String headline) {
        int words = 0;
        for (Token token : Tokenizer.tokenize(headline, new TextSpan(0, headline.length()))) {
            if (token.isWord() && OPENINGS.contains(token.lower())) {
                return true;
            }
            if (++words > 6) {
                return false;
            }
        }
        return false;
    }
}
