package parley.attribution;

import java.util.Optional;
import java.util.Set;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Finds the noun phrase beside a cue: who speaks.
 *
 * <p>The phrase itself is {@link NounPhrase}'s matter, what is set off beside it {@link Apposition}'s. Stateless.
 */
final class SourceFinder {

    private static final Set<String> GO = Set.of("went", "goes", "go", "gone", "going");
    /** The longest apposition that may stand between "according to Roth," and the content. */
    private static final int SHORT_ASIDE = 10;

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
            int open = Apposition.openingOf(sentence, end);
            if (open < 1) {
                return Optional.empty();
            }
            Optional<Source> found = phrase(sentence, open - 1, cueFirst);
            if (found.isPresent() && Apposition.isAside(sentence, open, end)) {
                return Optional.of(new Source(
                        found.get().first(), sentence.is(mark, TokenKind.CLOSE_BRACKET) ? mark : mark - 1, cueFirst));
            }
            end = open;
        }
        return Optional.empty();
    }

    /** The noun phrase that ends at {@code last}. */
    private static Optional<Source> phrase(Sentence sentence, int last, int cueFirst) {
        int first = NounPhrase.startOf(sentence, last);
        if (first < 0 || !NounPhrase.canSpeak(sentence, first, last)) {
            return Optional.empty();
        }
        return Optional.of(new Source(first, last, cueFirst));
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
        int last = NounPhrase.endOf(sentence, first);
        if (last < first || !NounPhrase.canSpeak(sentence, first, last)) {
            return Optional.empty();
        }
        return Optional.of(new Source(first, Apposition.endBehind(sentence, last), cue));
    }

    /**
     * As {@link #after}, for {@code according to Roth}: the phrase must name somebody, and at the start of a sentence an
     * aside must be short, closed by a comma and about a person, or it is the content already.
     */
    static Optional<Source> afterAccordingTo(Sentence sentence, int to) {
        Optional<Source> found =
                after(sentence, to).filter(source -> NounPhrase.namesSomebody(sentence, source.first(), source.last()));
        if (found.isEmpty() || to > 1) {
            return found;
        }
        Source source = found.get();
        for (int i = source.first(); i <= source.last(); i++) {
            if (sentence.is(i, TokenKind.COMMA)) {
                boolean aside = source.last() - i <= SHORT_ASIDE
                        && sentence.is(source.last() + 1, TokenKind.COMMA)
                        && Apposition.describesPerson(sentence, i + 1, source.last());
                return aside ? found : Optional.of(new Source(source.first(), i - 1, source.cueFirst()));
            }
        }
        return found;
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
