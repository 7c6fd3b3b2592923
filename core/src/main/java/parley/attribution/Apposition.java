package parley.attribution;

import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/** Asides between commas, dashes or brackets that belong to a source: {@code Roth, who leads the delegation,}. Stateless. */
final class Apposition {

    private static final int LONGEST = 30;
    private static final int LONGEST_BEFORE_CUE = 40;

    private Apposition() {}

    /** Index of the last unit of the aside that follows the phrase ending at {@code last}, or {@code last} if none does. */
    static int endBehind(Sentence sentence, int last) {
        int comma = last + 1;
        if (!sentence.is(comma, TokenKind.COMMA) || comma + 1 >= sentence.size()) {
            return last;
        }
        Token next = sentence.at(comma + 1);
        boolean leads = NounPhrase.isDeterminer(next)
                || next.is(TokenKind.NUMBER)
                || next.is("who")
                || next.is("whose")
                || Words.PERSON_NOUNS.contains(next.lower());
        if (!leads) {
            return last;
        }
        int i = comma + 1;
        while (i < sentence.size() && i < comma + LONGEST && !endsAside(sentence, i)) {
            i++;
        }
        return i - 1;
    }

    private static boolean endsAside(Sentence sentence, int i) {
        Token token = sentence.at(i);
        if (token.is(TokenKind.STOP)
                || token.is(TokenKind.COLON)
                || token.is(TokenKind.SEMICOLON)
                || token.is(TokenKind.QUOTATION)
                || token.is(TokenKind.DASH)) {
            return true;
        }
        if (!token.is(TokenKind.COMMA) || i + 1 >= sentence.size()) {
            return false;
        }
        Token next = sentence.at(i + 1);
        return !(next.is("who") || next.is("whose") || next.is(TokenKind.NUMBER));
    }

    /** Index of the mark that opens the aside which the mark at {@code end} closes, or -1. */
    static int openingOf(Sentence sentence, int end) {
        TokenKind kind = sentence.at(end).kind();
        TokenKind opening = kind == TokenKind.CLOSE_BRACKET ? TokenKind.OPEN_BRACKET : kind;
        for (int i = end - 1; i >= Math.max(0, end - LONGEST_BEFORE_CUE); i--) {
            if (sentence.at(i).is(opening)) {
                return i;
            }
            if (sentence.isQuotation(i) || sentence.is(i, TokenKind.SEMICOLON)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether what stands between the two marks can be an aside rather than a clause of its own. */
    static boolean isAside(Sentence sentence, int open, int end) {
        if (end - open < 2) {
            return false;
        }
        Token first = sentence.at(open + 1);
        boolean clause = CueLexicon.find(first.lower())
                .filter(cue -> cue.inflection() == Cue.Inflection.PAST && !first.capital())
                .isPresent();
        return !clause && !Words.CONJUNCTIONS.contains(first.lower()) && !first.is("that");
    }

    /** Whether the words describe a person, as {@code the minister of finance} does and a clause does not. */
    static boolean describesPerson(Sentence sentence, int first, int last) {
        boolean person = false;
        for (int i = first; i <= last; i++) {
            if (Words.AUXILIARIES.contains(sentence.at(i).lower())) {
                return false;
            }
            person |= Words.PERSON_NOUNS.contains(sentence.at(i).lower());
        }
        return person;
    }
}
