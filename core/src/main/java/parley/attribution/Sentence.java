package parley.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.quotation.Quotation;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * A sentence as the rules see it: words and marks, with each quotation that can stand for itself folded into one unit.
 *
 * <p>Quotations of a few words inside a clause are not folded; they are words of that clause.
 *
 * @param units words, marks and folded quotations, in order; never empty
 * @param quotations the folded quotations, by the offset at which their unit starts
 */
record Sentence(List<Token> units, Map<Integer, Quotation> quotations) {

    /** Longer runs of words are cut, so that what looks around in a sentence stays cheap on any text. */
    private static final int MOST_UNITS = 300;

    int size() {
        return units.size();
    }

    Token at(int i) {
        return units.get(i);
    }

    boolean isQuotation(int i) {
        return i >= 0 && i < units.size() && units.get(i).is(TokenKind.QUOTATION);
    }

    boolean is(int i, TokenKind kind) {
        return i >= 0 && i < units.size() && units.get(i).is(kind);
    }

    boolean is(int i, String word) {
        return i >= 0 && i < units.size() && units.get(i).is(word);
    }

    boolean isOneOf(int i, Set<String> words) {
        return i >= 0 && i < units.size() && words.contains(units.get(i).lower());
    }

    Quotation quotation(int i) {
        return quotations.get(units.get(i).start());
    }

    /** The characters from unit {@code first} to unit {@code last}, both included. */
    TextSpan span(int first, int last) {
        return new TextSpan(units.get(first).start(), units.get(last).end());
    }

    /** Index behind the last unit that is not a final stop. */
    int endOfWords() {
        int end = units.size();
        while (end > 0 && units.get(end - 1).is(TokenKind.STOP)) {
            end--;
        }
        return end;
    }

    /** Cuts a paragraph into sentences. */
    static List<Sentence> read(List<Token> tokens, List<Quotation> quotations) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> units = new ArrayList<>();
        Map<Integer, Quotation> folded = new HashMap<>();
        int q = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (q < quotations.size() && quotations.get(q).last() < i) {
                q++;
            }
            Token token = tokens.get(i);
            if (token.sentenceStart() && !units.isEmpty() || units.size() >= MOST_UNITS) {
                sentences.add(new Sentence(units, folded));
                units = new ArrayList<>();
                folded = new HashMap<>();
            }
            boolean opens = q < quotations.size() && quotations.get(q).first() == i;
            if (opens && standsForItself(tokens, quotations.get(q), !folded.isEmpty())) {
                Quotation quotation = quotations.get(q);
                int end = tokens.get(quotation.last()).end();
                units.add(new Token(token.start(), end, TokenKind.QUOTATION, "", "", true, token.sentenceStart()));
                folded.put(token.start(), quotation);
                i = quotation.last();
            } else if (opens || q < quotations.size() && quotations.get(q).first() < i) {
                units.add(new Token(
                        token.start(),
                        token.end(),
                        token.kind(),
                        token.printed(),
                        token.lower(),
                        token.capital(),
                        false));
                i = foldNothing(tokens, quotations.get(q), i, units);
            } else {
                units.add(token);
            }
        }
        if (!units.isEmpty()) {
            sentences.add(new Sentence(units, folded));
        }
        return sentences;
    }

    /** Adds the rest of an unfolded quotation: sentence starts inside it do not cut the sentence around it. */
    private static int foldNothing(List<Token> tokens, Quotation quotation, int from, List<Token> units) {
        for (int i = from + 1; i <= quotation.last(); i++) {
            units.add(tokens.get(i));
        }
        return Math.max(from, quotation.last());
    }

    private static boolean standsForItself(List<Token> tokens, Quotation quotation, boolean behindAnother) {
        int words = 0;
        Token firstWord = null;
        for (int i = quotation.first() + 1; i < quotation.last() || i == quotation.last() && !quotation.closed(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() || token.is(TokenKind.NUMBER)) {
                words++;
                firstWord = firstWord == null ? token : firstWord;
            }
        }
        if (firstWord == null) {
            return false;
        }
        Token lastInside = tokens.get(quotation.closed() ? quotation.last() - 1 : quotation.last());
        boolean endsAsSpeech = lastInside.is(TokenKind.COMMA)
                || lastInside.is(TokenKind.STOP)
                || lastInside.is(TokenKind.DASH)
                || !quotation.closed();
        Token before = quotation.first() > 0 ? tokens.get(quotation.first() - 1) : null;
        boolean startsClause =
                before == null || tokens.get(quotation.first()).sentenceStart() || before.is(TokenKind.STOP);
        boolean introduced = before != null && (before.is(TokenKind.COMMA) || before.is(TokenKind.COLON));
        if (startsClause) {
            return endsAsSpeech || words >= 4 && followedByMark(tokens, quotation) || words >= 8;
        }
        boolean capital = firstWord.capital() || firstWord.is(TokenKind.NUMBER);
        boolean behindCue = before != null && isCue(before) && endsAsSpeech && words >= 4;
        return behindCue
                || introduced && (capital && words >= 2 || endsAsSpeech && (words >= 4 || behindAnother))
                || capital && words >= 4 && (endsAsSpeech || words >= 7)
                || lastInside.is(TokenKind.COMMA) && words >= 5 && before != null && !before.isWord();
    }

    private static boolean isCue(Token token) {
        return CueLexicon.find(token.lower())
                .filter(cue -> cue.takes(Cue.Frame.QUOTATION) && !cue.takes(Cue.Frame.OBJECT))
                .isPresent();
    }

    private static boolean followedByMark(List<Token> tokens, Quotation quotation) {
        if (quotation.last() + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(quotation.last() + 1);
        return next.is(TokenKind.COMMA)
                || next.is(TokenKind.STOP)
                || next.is(TokenKind.DASH)
                || CueLexicon.find(next.lower()).isPresent();
    }
}
