package parley.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quote laid along the words of the record: what is the same, what was changed, added and left out. Immutable.
 *
 * <p>Words in square brackets are the editor's: they may stand for anything, or for nothing.
 */
public final class Alignment {

    /** So many words in a row that fit nowhere may fit elsewhere. */
    private static final int LONG_RUN = 3;

    /** Where nearly everything fits in order, no other order is looked for. */
    private static final double GOOD = 0.9;

    /** What another order must gain. */
    private static final double LEAST_GAIN = 0.1;

    /** An editor's note may stand for so many words. */
    private static final int LONGEST_REPLACED = 6;

    private final Wording quote;
    private final Wording record;
    private final List<Step> steps;
    private final double likeness;
    private final boolean reordered;

    private Alignment(Wording quote, Wording record, List<Step> steps, double likeness, boolean reordered) {
        this.quote = quote;
        this.record = record;
        this.steps = steps;
        this.likeness = likeness;
        this.reordered = reordered;
    }

    /** Lays the quote along the record; if its halves fit only when they are exchanged, so. */
    public static Alignment of(Wording quote, Wording record, Spelling spelling) {
        Alignment best = align(quote, record, spelling, false);
        double inOrder = best.likeness;
        for (int turn : best.turningPoints()) {
            Alignment turned = align(quote.turned(turn), record, spelling, true);
            if (turned.likeness > Math.max(best.likeness, inOrder + LEAST_GAIN)) {
                best = turned;
            }
        }
        return best;
    }

    private static Alignment align(Wording quote, Wording record, Spelling spelling, boolean reordered) {
        Aligner aligner = new Aligner(quote, record, spelling);
        List<Step> steps = aligner.align();
        float worth = Aligner.worth(quote);
        double likeness = worth == 0 ? 0 : Math.max(0, aligner.score() / worth);
        return new Alignment(quote, record, steps, likeness, reordered);
    }

    /** Both ends of the most words in a row that fit, if many before or behind them may fit elsewhere. */
    private List<Integer> turningPoints() {
        List<Integer> points = new ArrayList<>();
        Run run = longest();
        if (run.length() >= LONG_RUN && likeness < GOOD) {
            int end = steps.get(run.end() - 1).quote() + 1;
            if (end - run.length() >= LONG_RUN) {
                points.add(end - run.length());
            }
            if (quote.size() - end >= LONG_RUN) {
                points.add(end);
            }
        }
        return points;
    }

    /**
     * Words in a row that are the same.
     *
     * @param end the step behind the last
     */
    private record Run(int end, int length) {}

    private Run longest() {
        Run longest = new Run(0, 0);
        int run = 0;
        for (int i = 0; i < steps.size(); i++) {
            run = steps.get(i).op() == Op.SAME ? run + 1 : 0;
            longest = run > longest.length() ? new Run(i + 1, run) : longest;
        }
        return longest;
    }

    /** How well the quote fits, from 0 to 1; words that say little count half, and so count less when they do not fit. */
    public double likeness() {
        return likeness;
    }

    /** Whether the halves of the quote stand in the record the other way round. */
    public boolean isReordered() {
        return reordered;
    }

    /** How many words of the speaker the quote has. */
    public long quoted() {
        return quote.words().stream().filter(word -> !word.editorial()).count();
    }

    /** Whether every word of the quote that is not the editor's stands in the record, slips aside. */
    public boolean isVerbatim() {
        return steps.stream()
                .filter(Step::usesQuote)
                .noneMatch(step -> step.op() != Op.SAME && step.op() != Op.SPELLED && !isNote(step));
    }

    /** How many words of the quote stand in the record, those that say little left aside. */
    public long telling() {
        return steps.stream()
                .filter(step -> step.op() == Op.SAME || step.op() == Op.SPELLED)
                .filter(step -> !quote.words().get(step.quote()).isFunctionWord())
                .count();
    }

    /** The most words in a row that are the same. */
    public int longestRun() {
        return longest().length();
    }

    /** The most words in a row that are the same, as the record prints them. */
    public String longestStretch() {
        Run run = longest();
        if (run.length() == 0) {
            return "";
        }
        int behind = steps.get(run.end() - 1).record() + 1;
        return record.printed(behind - run.length(), behind);
    }

    /** What the quote leaves out, in the order of the record. */
    public List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int to = from;
            while (to < steps.size() && steps.get(to).op() == Op.LEFT_OUT) {
                to++;
            }
            if (to > from && !isReplaced(from, to)) {
                cuts.add(cut(from, to));
            }
            from = to + 1;
        }
        return cuts;
    }

    private Cut cut(int from, int to) {
        int first = steps.get(from).record();
        int behind = steps.get(to - 1).record() + 1;
        int next = steps.get(from).quote();
        Cut.Place place = next == 0 ? Cut.Place.BEFORE : next == quote.size() ? Cut.Place.AFTER : Cut.Place.WITHIN;
        boolean marked = place == Cut.Place.WITHIN && quote.words().get(next).afterGap();
        boolean negates = record.words().subList(first, behind).stream().anyMatch(Word::isNegation);
        return new Cut(place, record.printed(first, behind), behind - first, marked, negates);
    }

    /** Whether an editor's note stands for the words, or they are such a note themselves. */
    private boolean isReplaced(int from, int to) {
        boolean note = steps.subList(from, to).stream()
                .allMatch(step -> record.words().get(step.record()).editorial());
        boolean beside = from > 0 && isNote(steps.get(from - 1)) || to < steps.size() && isNote(steps.get(to));
        return note || beside && to - from <= LONGEST_REPLACED;
    }

    private boolean isNote(Step step) {
        return step.usesQuote() && quote.words().get(step.quote()).editorial()
                || step.op() == Op.CHANGED && record.words().get(step.record()).editorial();
    }

    /** The diff: the words of both, in stretches, in the order of the record. */
    public List<WordChange> changes() {
        List<WordChange> changes = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int to = from + 1;
            while (to < steps.size() && continues(steps.get(to - 1), steps.get(to))) {
                to++;
            }
            changes.add(change(steps.subList(from, to)));
            from = to;
        }
        return changes;
    }

    private boolean continues(Step before, Step step) {
        boolean wraps = step.usesQuote()
                && before.usesQuote()
                && quote.words().get(step.quote()).span().start()
                        < quote.words().get(before.quote()).span().start();
        return before.op() == step.op() && !wraps;
    }

    private WordChange change(List<Step> run) {
        Step first = run.get(0);
        Step last = run.get(run.size() - 1);
        return new WordChange(
                first.op(),
                first.usesQuote() ? Optional.of(quote.printed(first.quote(), last.quote() + 1)) : Optional.empty(),
                first.usesRecord() ? Optional.of(record.printed(first.record(), last.record() + 1)) : Optional.empty());
    }
}
