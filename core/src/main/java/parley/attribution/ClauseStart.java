package parley.attribution;

import java.util.Set;
import parley.attribution.Cue.Frame;
import parley.attribution.Cue.Inflection;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/** Where the clause or noun phrase starts that a cue attributes. Indexes are of the sentence's units. Immutable. */
final class ClauseStart {

    /** How far behind the cue a "that" may stand. */
    private static final int REACH = 24;

    private static final int FEWEST_UNITS = 3;

    private static final Set<String> LEADS_ADJUNCT = Set.of(
            "in", "on", "at", "after", "before", "during", "by", "as", "when", "while", "because", "about", "with",
            "from", "and", "but", "or", "if", "so", "of", "to", "into", "up", "out", "against", "for");

    private final Sentence sentence;

    ClauseStart(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Index of the first unit of the clause behind a cue, or -1 if what follows is no content. */
    int of(CueMatch match, int start, int end) {
        Cue cue = match.cue();
        Token next = sentence.at(start);
        if (match.last() > match.index()
                && cue.prepositions().contains(sentence.at(match.last()).lower())) {
            return start;
        }
        if (next.is(TokenKind.COLON)) {
            return start + 1 < end ? start + 1 : -1;
        }
        if (next.is("that") && cue.takes(Frame.THAT_CLAUSE)) {
            return start;
        }
        if (Words.WH.contains(next.lower()) && cue.takes(Frame.WH_CLAUSE)) {
            return start;
        }
        if (next.is("to") && cue.takes(Frame.INFINITIVE)) {
            return start;
        }
        if (cue.takes(Frame.THAT_CLAUSE)) {
            int that = thatBehind(start, end, cue);
            if (that >= 0) {
                return that;
            }
        }
        if (cue.takes(Frame.WH_CLAUSE) && Words.ADDRESSEES.contains(next.lower())) {
            int wh = firstOf(Words.WH, start, Math.min(end, start + 4));
            if (wh >= 0) {
                return wh;
            }
        }
        return bareStart(cue, start, end);
    }

    private int bareStart(Cue cue, int start, int end) {
        int from = start;
        if (cue.takes(Frame.ADDRESSEE)) {
            from = behindAddressee(start, end);
        } else if (Words.TIME_WORDS.contains(sentence.at(start).lower())) {
            from = start + 1;
        } else if (sentence.is(start, "on") && sentence.isOneOf(start + 1, Words.WEEKDAYS)) {
            from = start + 2;
        }
        if (from < 0 || from >= end || isQuotedTitle(from, end)) {
            return -1;
        }
        Token first = sentence.at(from);
        boolean bare = cue.takes(Frame.BARE_CLAUSE)
                && startsWords(first)
                && !Words.NOT_A_CLAUSE.contains(first.lower())
                && end - from >= FEWEST_UNITS;
        boolean noun = (cue.takes(Frame.NOUN_PHRASE) || cue.takes(Frame.OBJECT))
                && startsWords(first)
                && !Words.REFLEXIVES.contains(first.lower())
                && !Words.isAdverb(first.lower());
        return bare || noun ? from : -1;
    }

    /** {@code wrote "The Long Road"}: the name of a work, not what somebody said. */
    private boolean isQuotedTitle(int from, int end) {
        if (!sentence.is(from, TokenKind.DOUBLE_MARK)) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            Token token = sentence.at(i);
            if (token.is(TokenKind.DOUBLE_MARK)) {
                return i > from + 1 && !sentence.is(i - 1, TokenKind.STOP);
            }
            boolean small = Words.DETERMINERS.contains(token.lower())
                    || Words.PREPOSITIONS.contains(token.lower())
                    || Words.CONJUNCTIONS.contains(token.lower());
            if (!token.capital() && !small) {
                return false;
            }
        }
        return false;
    }

    /** {@code told reporters the deal was dead}: one pronoun, noun or name is skipped. */
    private int behindAddressee(int start, int end) {
        int i = start;
        if (sentence.isOneOf(i, Words.ADDRESSEES)) {
            return i + 1;
        }
        while (i < end
                && (sentence.at(i).isName()
                        || Words.DETERMINERS.contains(sentence.at(i).lower()))) {
            i++;
        }
        return i > start && i < end ? i : -1;
    }

    /** The "that" that opens the content behind an addressee, a time, a place or an occasion. */
    private int thatBehind(int start, int end, Cue cue) {
        for (int i = start; i < end && i - start < REACH; i++) {
            Token token = sentence.at(i);
            if (token.is("that")) {
                boolean opens = !sentence.is(i - 1, TokenKind.COMMA) || i == start + 1;
                return opens && i + 1 < end ? i : -1;
            }
            boolean strong = token.is(TokenKind.SEMICOLON)
                    || token.is(TokenKind.QUOTATION)
                    || token.is(TokenKind.COLON)
                    || i > start
                            && CueLexicon.find(token.lower())
                                    .filter(c -> c.inflection() == Inflection.PAST)
                                    .isPresent();
            if (strong || i == start && startsBareClause(token, cue)) {
                return -1;
            }
        }
        return -1;
    }

    /** A pronoun or determiner right behind the cue starts a bare clause, in which a later "that" belongs to something else. */
    private boolean startsBareClause(Token token, Cue cue) {
        boolean clause = Words.DETERMINERS.contains(token.lower())
                || Words.POSSESSIVES.contains(token.lower())
                || Words.PERSON_PRONOUNS.contains(token.lower())
                || token.isName() && !cue.takes(Frame.ADDRESSEE);
        return clause && !cue.takes(Frame.ADDRESSEE) && cue.takes(Frame.BARE_CLAUSE);
    }

    private int firstOf(Set<String> words, int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.contains(sentence.at(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** A preposition, conjunction or adverb-like word behind the cue leads an adjunct, not what was said. */
    private static boolean startsWords(Token token) {
        boolean words = token.isWord()
                || token.is(TokenKind.NUMBER)
                || token.is(TokenKind.DOUBLE_MARK)
                || token.is(TokenKind.SINGLE_MARK);
        return words && !LEADS_ADJUNCT.contains(token.lower());
    }
}
