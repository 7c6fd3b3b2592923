package parley.negotiation;

import java.util.List;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * The words before a verb that name who acts, and whether the act is denied.
 *
 * @param from index of the subject's first token
 * @param to index behind its last; equal to {@code from} where there is no subject
 * @param denied whether a negative word stands between subject and verb
 * @param open whether nothing at all stands before the verb, so that the source itself is the subject
 * @param governed whether another verb stands between, by which it is no act of the subject: {@code urged them to accept}
 */
record VerbSubject(int from, int to, boolean denied, boolean open, boolean governed) {

    /** How many words a subject may have. */
    private static final int LONGEST = 12;

    /** The subject of the verb at an index. */
    static VerbSubject of(List<Token> tokens, int verb) {
        boolean denied = false;
        int before = verb - 1;
        while (before >= 0 && verb - before < StanceReader.SENTENCE && isBeside(tokens, before)) {
            denied ^= StanceWords.isNegative(tokens.get(before).lower());
            before--;
        }
        if (before < 0) {
            return new VerbSubject(0, 0, denied, true, false);
        }
        int to = isJoint(tokens.get(before)) ? subjectOfFirstVerb(tokens, before) : before + 1;
        int from = to;
        while (from > 0 && to - from < LONGEST && !startsClause(tokens.get(from - 1))) {
            from--;
        }
        return new VerbSubject(from, to, denied, false, tokens.get(before).is("to"));
    }

    /** Auxiliaries, adverbs and negative words; "to" only behind a word of willing or denying. */
    private static boolean isBeside(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        if (word.equals("to")) {
            return i > 0 && isGoverning(tokens.get(i - 1).lower());
        }
        boolean governs =
                isGoverning(word) && i + 1 < tokens.size() && tokens.get(i + 1).is("to");
        return governs
                || StanceWords.in("beside", word)
                || word.endsWith("ly")
                || StanceWords.isNegative(word) && !word.equals("none") && !word.equals("nobody");
    }

    private static boolean isGoverning(String word) {
        return StanceWords.in("willing", word) || StanceWords.isNegative(word);
    }

    private static boolean isJoint(Token token) {
        return token.is("and") || token.is("or");
    }

    /** "We came and demand": behind the first word of the clause, if that may be the subject of both verbs. */
    private static int subjectOfFirstVerb(List<Token> tokens, int joint) {
        int start = joint;
        while (start > 0 && joint - start < StanceReader.SENTENCE && !startsClause(tokens.get(start - 1))) {
            start--;
        }
        return Math.min(start + 1, joint);
    }

    /** Whether a clause starts behind a token. */
    static boolean startsClause(Token token) {
        return ends(token)
                || token.is(TokenKind.COMMA)
                || token.is(TokenKind.DOUBLE_MARK)
                || StanceWords.in("clause", token.lower())
                || StanceWords.in("supposed", token.lower())
                || StanceWords.in("asks", token.lower());
    }

    /** Whether a token parts what is said before it from what is said behind it. */
    static boolean ends(Token token) {
        return token.is(TokenKind.STOP)
                || token.is(TokenKind.SEMICOLON)
                || token.is(TokenKind.COLON)
                || token.is(TokenKind.DASH)
                || token.is("but");
    }
}
