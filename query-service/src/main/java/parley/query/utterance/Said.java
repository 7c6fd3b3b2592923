package parley.query.utterance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import parley.query.store.WordingRow;
import parley.query.store.WordingRow.Days;
import parley.query.wording.Alignment;
import parley.query.wording.Spelling;
import parley.query.wording.Word;
import parley.query.wording.Wording;

/**
 * A statement's words, read for being compared: whether it reports the same words on the same occasion as another.
 *
 * <p>The comparison is symmetric, and depends on the two alone, so that groups come out the same whatever order statements
 * arrive in. Immutable.
 */
final class Said {

    /** Papers print a day or two later than others, and name days by their own clock. */
    static final int DAYS_APART = 3;

    /** Fewer words are said again and again. */
    private static final int FEWEST_WORDS = 4;

    /** Words without any date must be as many to be the same ones. */
    private static final int FEWEST_UNDATED = 8;

    private static final double LEAST_LIKENESS = 0.75;

    private static final int FEWEST_TELLING = 2;

    /** What shares few words must be so close in meaning, and well dated. */
    private static final double SAME_MEANING = 0.85;

    /** What the comparison needs to know of words, whoever said them and when. */
    record Words(Wording wording, Set<String> forms, Set<String> numbers, boolean negated) {

        static Words of(String text) {
            Wording wording = Wording.of(text);
            List<Word> words = wording.words();
            return new Words(
                    wording,
                    new HashSet<>(wording.forms()),
                    words.stream().filter(Word::isNumber).map(Word::form).collect(Collectors.toSet()),
                    words.stream().filter(Word::isNegation).count() % 2 == 1);
        }

        int size() {
            return wording.size();
        }

        /** What the likeness would be if all words that both have stood in the right places: quickly told. */
        double mostLikeness(Words longer) {
            double shared = 0;
            double all = 0;
            for (Word word : wording.words()) {
                double weight = word.isFunctionWord() ? 1 : 2;
                all += weight;
                shared += longer.forms.contains(word.form()) ? weight : 0;
            }
            return all == 0 ? 0 : shared / all;
        }
    }

    private final WordingRow row;
    private final Words words;

    /** @param words those of the row */
    Said(WordingRow row, Words words) {
        this.row = row;
        this.words = words;
    }

    String statement() {
        return row.statement();
    }

    /** Days of a well dated statement, which tell one occasion from another. */
    Optional<Days> wellKnownDays() {
        return row.days().filter(Days::areFew);
    }

    boolean isWellDated() {
        return row.isWellDated();
    }

    /** Whether both may be of one occasion, as far as the two tell; see {@link Ties} for what is dated vaguely. */
    boolean isSameAs(Said other) {
        return isSameAs(other, Said::hasWordsOf);
    }

    /** Whether {@link #isSameAs} may hold, as far as can be told without comparing word by word, which takes long. */
    boolean mayBeSameAs(Said other) {
        return isSameAs(other, Said::mayHaveWordsOf);
    }

    /** @param hasWords whether the first, the shorter of the two, has words of the second */
    private boolean isSameAs(Said other, BiPredicate<Said, Said> hasWords) {
        boolean ofOneSpeaker = row.speaker().isPresent() && row.speaker().equals(other.row.speaker());
        if (!ofOneSpeaker || !isOfTheTimeOf(other)) {
            return false;
        }
        int order = words.size() - other.words.size();
        boolean isShorter = order < 0 || order == 0 && row.words().compareTo(other.row.words()) <= 0;
        return (isShorter ? hasWords.test(this, other) : hasWords.test(other, this)) || meansTheSame(other);
    }

    private boolean mayHaveWordsOf(Said longer) {
        return words.size() >= fewestWords(longer) && words.mostLikeness(longer.words) >= LEAST_LIKENESS;
    }

    /** Whether these words, the fewer, are among the longer's. */
    private boolean hasWordsOf(Said longer) {
        if (!mayHaveWordsOf(longer)) {
            return false;
        }
        if (words.wording().forms().equals(longer.words.wording().forms())) {
            return true;
        }
        Alignment alignment = Alignment.of(words.wording(), longer.words.wording(), Spelling.STRICT);
        return alignment.likeness() >= LEAST_LIKENESS
                && alignment.longestRun() >= fewestWords(longer)
                && alignment.telling() >= FEWEST_TELLING;
    }

    private int fewestWords(Said other) {
        boolean dated = row.days().isPresent() && other.row.days().isPresent();
        return dated ? FEWEST_WORDS : FEWEST_UNDATED;
    }

    private boolean meansTheSame(Said other) {
        boolean comparable = Math.min(words.size(), other.words.size()) >= FEWEST_WORDS
                && row.meaning().isPresent()
                && other.row.meaning().isPresent()
                && !row.document().equals(other.row.document())
                && row.isWellDated()
                && other.row.isWellDated()
                && isNear(other, 1);
        return comparable
                && row.meaning().get().closeness(other.row.meaning().get()) >= SAME_MEANING
                && words.negated() == other.words.negated()
                // Numbers are rarely put in other words.
                && (words.numbers().containsAll(other.words.numbers())
                        || other.words.numbers().containsAll(words.numbers()));
    }

    /** What is dated vaguely is taken for one with what is dated in the same way, or those would make a chain through time. */
    private boolean isOfTheTimeOf(Said other) {
        return row.isWellDated() || other.row.isWellDated()
                ? isNear(other, DAYS_APART)
                : row.days().equals(other.row.days());
    }

    private boolean isNear(Said other, int slack) {
        return row.days().isEmpty()
                || other.row.days().isEmpty()
                || row.days().get().isNear(other.row.days().get(), slack);
    }
}
