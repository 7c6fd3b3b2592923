package parley.attribution;

import java.util.Optional;
import java.util.Set;
import parley.lexicon.Countries;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Finds the noun phrase beside a cue: who speaks.
 *
 * <p>Without a parser, by closed word classes, capitals and marks: a phrase is grown from the cue until a word or mark
 * that no noun phrase holds. Stateless.
 */
final class SourceFinder {

    private static final Set<String> GO = Set.of("went", "goes", "go", "gone", "going");
    private static final int LONGEST = 30;
    /** The longest apposition that may stand between "according to Roth," and the content. */
    private static final int SHORT_ASIDE = 10;

    private static final int LONGEST_ASIDE = 40;
    private static final int MOST_ASIDES = 3;

    private SourceFinder() {}

    /** The subject before the cue at {@code cue}: {@code The minister has repeatedly said}. */
    static Optional<Source> before(Sentence sentence, int cue) {
        int i = behindWentOn(sentence, cue) - 1;
        while (i >= 0 && isVerbGroup(sentence.at(i))) {
            i--;
        }
        int cueFirst = i + 1;
        if (i < 0) {
            return Optional.empty();
        }
        Token token = sentence.at(i);
        if (token.is(TokenKind.COMMA) || token.is(TokenKind.CLOSE_BRACKET) || token.is(TokenKind.DASH)) {
            return beforeAside(sentence, i, cueFirst);
        }
        int last = skipTimeBackwards(sentence, i);
        return phrase(sentence, last, cueFirst);
    }

    /** {@code went on to say}, {@code went on saying}: index of the first of these words, or of the cue itself. */
    private static int behindWentOn(Sentence sentence, int cue) {
        int on = sentence.is(cue - 1, "to") ? cue - 2 : cue - 1;
        boolean goes = sentence.is(on, "on") && on > 0 && sentence.isOneOf(on - 1, GO);
        return goes ? on - 1 : cue;
    }

    private static boolean isVerbGroup(Token token) {
        return token.isWord()
                && !token.isName()
                && (Words.AUXILIARIES.contains(token.lower()) || Words.isAdverb(token.lower()));
    }

    /** {@code Lavrov on Thursday said}, {@code officials Monday announced}. */
    private static int skipTimeBackwards(Sentence sentence, int from) {
        int i = from;
        if (i > 0 && Words.TIME_WORDS.contains(sentence.at(i).lower())
                || sentence.at(i).is(TokenKind.NUMBER)) {
            int j = i;
            while (j > 0
                    && (Words.TIME_WORDS.contains(sentence.at(j).lower())
                            || Words.MONTHS.contains(sentence.at(j).lower())
                            || sentence.at(j).is(TokenKind.NUMBER)
                            || sentence.at(j).is("this")
                            || sentence.at(j).is("the")
                            || sentence.at(j).is("last"))) {
                j--;
            }
            if (j > 0 && j < i + 1 && (sentence.at(j).is("on") || sentence.at(j).is("in"))) {
                j--;
            }
            return j >= 0 && j != i && sentence.at(j).isWord() ? j : i;
        }
        return i;
    }

    /** {@code Roth, who leads the delegation, said}; {@code Roth (Marra) said}. The aside belongs to the source. */
    private static Optional<Source> beforeAside(Sentence sentence, int mark, int cueFirst) {
        int end = mark;
        for (int asides = 0; asides < MOST_ASIDES; asides++) {
            int open = openingOf(sentence, end);
            if (open < 1) {
                return Optional.empty();
            }
            Optional<Source> found = phrase(sentence, open - 1, cueFirst);
            if (found.isPresent() && canBeAside(sentence, open, end)) {
                return Optional.of(new Source(
                        found.get().first(), sentence.is(mark, TokenKind.CLOSE_BRACKET) ? mark : mark - 1, cueFirst));
            }
            end = open;
        }
        return Optional.empty();
    }

    private static int openingOf(Sentence sentence, int end) {
        TokenKind kind = sentence.at(end).kind();
        TokenKind opening = kind == TokenKind.CLOSE_BRACKET ? TokenKind.OPEN_BRACKET : kind;
        for (int i = end - 1; i >= Math.max(0, end - LONGEST_ASIDE); i--) {
            if (sentence.at(i).is(opening)) {
                return i;
            }
            if (sentence.isQuotation(i) || sentence.is(i, TokenKind.SEMICOLON)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean canBeAside(Sentence sentence, int open, int end) {
        if (end - open < 2) {
            return false;
        }
        Token first = sentence.at(open + 1);
        boolean clause = CueLexicon.find(first.lower())
                .filter(cue -> cue.inflection() == Cue.Inflection.PAST && !first.capital())
                .isPresent();
        return !clause && !Words.CONJUNCTIONS.contains(first.lower()) && !first.is("that");
    }

    /** The noun phrase that ends at {@code last}. */
    private static Optional<Source> phrase(Sentence sentence, int last, int cueFirst) {
        int first = firstOf(sentence, last);
        if (first < 0 || !canSpeak(sentence, first, last)) {
            return Optional.empty();
        }
        return Optional.of(new Source(first, last, cueFirst));
    }

    private static int firstOf(Sentence sentence, int last) {
        Token head = sentence.at(last);
        if (Words.PERSON_PRONOUNS.contains(head.lower()) || head.is("which")) {
            return last;
        }
        int first = -1;
        int i = last;
        while (i >= 0 && i > last - LONGEST) {
            Token token = sentence.at(i);
            if (token.is("that") && first >= 0) {
                return first;
            } else if (isDeterminer(token)) {
                first = i;
                if (i < 2 || !linksBackwards(sentence, i - 1)) {
                    return first;
                }
                i--;
            } else if (token.is(TokenKind.NUMBER) || token.is(TokenKind.POSSESSIVE)) {
                first = token.is(TokenKind.NUMBER) ? i : first;
            } else if (isNounLike(sentence, i, last)) {
                first = i;
            } else if (!(first >= 0 && i > 0 && (linksBackwards(sentence, i) || coordinates(sentence, i)))) {
                return first;
            }
            i--;
        }
        return first;
    }

    private static boolean isDeterminer(Token token) {
        return token.isWord()
                && (Words.DETERMINERS.contains(token.lower()) || Words.POSSESSIVES.contains(token.lower()));
    }

    private static boolean isNounLike(Sentence sentence, int i, int last) {
        Token token = sentence.at(i);
        if (!token.isWord()) {
            return false;
        }
        String word = token.lower();
        boolean insideName = token.capital() && i > 0 && sentence.at(i - 1).isWord();
        if (insideName && !token.sentenceStart()) {
            return !Words.WEEKDAYS.contains(word) && (!Words.MONTHS.contains(word) || i < last || word.equals("may"));
        }
        if (isFunctionWord(word)) {
            return false;
        }
        if (token.capital()) {
            return true;
        }
        boolean finite = CueLexicon.find(word)
                .filter(cue -> cue.inflection() == Cue.Inflection.PAST)
                .isPresent();
        boolean beforeName = i < last
                && sentence.at(i + 1).isName()
                && Countries.ofDemonym(sentence.at(i + 1).lower()).isEmpty();
        return !finite && (!beforeName || isTitle(word));
    }

    private static boolean isFunctionWord(String word) {
        return Words.PREPOSITIONS.contains(word)
                || Words.CONJUNCTIONS.contains(word)
                || Words.SUBORDINATORS.contains(word)
                || Words.AUXILIARIES.contains(word)
                || Words.isAdverb(word)
                || Words.PRONOUNS.contains(word)
                || Words.TIME_WORDS.contains(word);
    }

    /** Words that lead a name: {@code minister Roth}, {@code former chief Roth}. */
    private static boolean isTitle(String word) {
        return Words.PERSON_NOUNS.contains(word)
                || word.equals("former")
                || word.equals("then")
                || word.endsWith("or")
                || word.endsWith("er");
    }

    private static boolean linksBackwards(Sentence sentence, int i) {
        if (i < 1 || !sentence.at(i - 1).isWord() || !sentence.at(i).isWord()) {
            return false;
        }
        String word = sentence.at(i).lower();
        Token before = sentence.at(i - 1);
        if (word.equals("of") || word.equals("for")) {
            return isNounLike(sentence, i - 1, i - 1) && !before.lower().equals("called");
        }
        return Words.LOCATIVES.contains(word)
                && !before.capital()
                && (Words.PERSON_NOUNS.contains(before.lower()) || Words.COLLECTIVES.contains(before.lower()));
    }

    private static boolean coordinates(Sentence sentence, int i) {
        if (!sentence.at(i).is("and") && !sentence.at(i).is("or")) {
            return false;
        }
        Token before = sentence.at(i - 1);
        Token behind = sentence.at(i + 1);
        boolean alike = behind.isName() && before.isName()
                || isDeterminer(behind) && before.isWord() && !Words.isAdverb(before.lower())
                || !behind.capital() && Words.PERSON_NOUNS.contains(before.lower());
        return alike && !CueLexicon.find(before.lower()).isPresent();
    }

    private static boolean canSpeak(Sentence sentence, int first, int last) {
        Token start = sentence.at(first);
        if (first == last
                && (start.is("that")
                        || start.is("this")
                        || start.is("what")
                        || start.is("how")
                        || start.is("there")
                        || start.is("such"))) {
            return false;
        }
        boolean listed = false;
        for (int i = first; i <= last; i++) {
            Token token = sentence.at(i);
            listed |= token.isName() && !(token.sentenceStart() && Words.DETERMINERS.contains(token.lower()))
                    || Words.PERSON_NOUNS.contains(token.lower())
                    || Words.COLLECTIVES.contains(token.lower())
                    || Words.PERSON_PRONOUNS.contains(token.lower());
        }
        return listed || isDeterminer(start) || sentence.at(last).lower().endsWith("s") || sentence.is(last, "which");
    }

    /** The subject behind an inverted cue: {@code … said Roth, the minister}. */
    static Optional<Source> after(Sentence sentence, int cue) {
        int first = cue + 1;
        if (first >= sentence.size() || !sentence.at(first).isWord()) {
            return Optional.empty();
        }
        if (Words.PERSON_PRONOUNS.contains(sentence.at(first).lower())) {
            return Optional.of(new Source(first, first, cue));
        }
        int last = first - 1;
        int i = first;
        while (i < sentence.size() && i < first + LONGEST && growsForward(sentence, i, first)) {
            last = i++;
        }
        while (last >= first && (isLink(sentence.at(last)) || isDeterminer(sentence.at(last)))) {
            last--;
        }
        if (last < first || !canSpeak(sentence, first, last)) {
            return Optional.empty();
        }
        return Optional.of(new Source(first, withApposition(sentence, last), cue));
    }

    private static boolean isLink(Token token) {
        return Words.PREPOSITIONS.contains(token.lower()) || Words.CONJUNCTIONS.contains(token.lower());
    }

    private static boolean growsForward(Sentence sentence, int i, int first) {
        Token token = sentence.at(i);
        if (token.is(TokenKind.POSSESSIVE) || token.is(TokenKind.NUMBER)) {
            return true;
        }
        if (!token.isWord()) {
            return false;
        }
        String word = token.lower();
        if (isDeterminer(token) || token.isName() && !Words.WEEKDAYS.contains(word)) {
            return true;
        }
        if (i > first && i + 1 < sentence.size()) {
            Token before = sentence.at(i - 1);
            if (word.equals("of") || word.equals("for")) {
                return true;
            }
            if (word.equals("and")) {
                return sentence.at(i + 1).isName() || isDeterminer(sentence.at(i + 1)) && !before.isName();
            }
            if (Words.LOCATIVES.contains(word)) {
                return Words.PERSON_NOUNS.contains(before.lower())
                        && !Words.TIME_WORDS.contains(sentence.at(i + 1).lower());
            }
        }
        boolean function = isFunctionWord(word) && !Words.PRONOUNS.contains(word);
        boolean verb = CueLexicon.find(word)
                .filter(cue -> cue.inflection() != Cue.Inflection.BASE)
                .isPresent();
        return !function && !verb && !(i > first && sentence.at(i - 1).isName());
    }

    /** As {@link #after}, for {@code According to Roth, the minister, A}: an aside must be short and closed by a comma. */
    static Optional<Source> afterAccordingTo(Sentence sentence, int to) {
        Optional<Source> found = after(sentence, to);
        if (found.isEmpty()) {
            return found;
        }
        Source source = found.get();
        for (int i = source.first(); i <= source.last(); i++) {
            boolean aside = sentence.is(i, TokenKind.COMMA);
            if (aside && (source.last() - i > SHORT_ASIDE || !sentence.is(source.last() + 1, TokenKind.COMMA))) {
                return Optional.of(new Source(source.first(), i - 1, source.cueFirst()));
            }
        }
        return found;
    }

    private static int withApposition(Sentence sentence, int last) {
        int comma = last + 1;
        if (!sentence.is(comma, TokenKind.COMMA) || comma + 1 >= sentence.size()) {
            return last;
        }
        Token next = sentence.at(comma + 1);
        boolean leads = isDeterminer(next)
                || next.is(TokenKind.NUMBER)
                || next.is("who")
                || next.is("whose")
                || Words.PERSON_NOUNS.contains(next.lower());
        if (!leads) {
            return last;
        }
        int i = comma + 1;
        while (i < sentence.size() && i < comma + LONGEST && !endsApposition(sentence, i)) {
            i++;
        }
        return i - 1;
    }

    private static boolean endsApposition(Sentence sentence, int i) {
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

    /** The subject of the whole sentence: the first noun phrase that is not part of a leading adjunct. */
    static Optional<Source> subjectOf(Sentence sentence) {
        int start = 0;
        if (Words.PREPOSITIONS.contains(sentence.at(0).lower())
                || Words.SUBORDINATORS.contains(sentence.at(0).lower())) {
            start = 1;
            while (start < sentence.size() && !sentence.is(start, TokenKind.COMMA)) {
                start++;
            }
            start++;
        }
        return start < sentence.size() ? after(sentence, start - 1) : Optional.empty();
    }
}
