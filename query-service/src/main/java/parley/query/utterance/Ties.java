package parley.query.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.query.store.WordingRow.Days;

/**
 * Which vaguely dated statements are of one occasion with well dated ones.
 *
 * <p>Words without a day may have been said on any. Where all well dated statements that report the same are of one occasion, as
 * far as their days tell, a vaguely dated one is of that occasion, too: it is tied to them. Where they are of several, it is tied
 * to none, or it would make one utterance of what was said again and again. What is not tied is only joined to what is not tied
 * either and dated in the same way. So it is well dated statements alone that decide what one occasion is.
 *
 * @param tied their ids
 */
record Ties(Set<String> tied) {

    Ties {
        tied = Set.copyOf(tied);
    }

    /** @param days of the well dated statements that report the same, by vaguely dated statement */
    static Ties of(Map<String, List<Days>> days) {
        Set<String> tied = new HashSet<>();
        days.forEach((statement, told) -> {
            if (areOfOneOccasion(told)) {
                tied.add(statement);
            }
        });
        return new Ties(tied);
    }

    /** These and others. */
    Ties and(Set<String> others) {
        Set<String> both = new HashSet<>(tied);
        both.addAll(others);
        return new Ties(both);
    }

    boolean has(String statement) {
        return tied.contains(statement);
    }

    /** Whether two statements may be joined if they report the same; of two that are well dated nothing else is asked. */
    boolean allow(Said one, Said other) {
        if (one.isWellDated() && other.isWellDated()) {
            return true;
        }
        boolean bothVague = !one.isWellDated() && !other.isWellDated();
        return bothVague
                ? !has(one.statement()) && !has(other.statement())
                : has(one.statement()) || has(other.statement());
    }

    /** Whether no gap between some days is wider than statements of one occasion lie apart. */
    private static boolean areOfOneOccasion(List<Days> told) {
        List<Days> inOrder = new ArrayList<>(told);
        inOrder.sort(Comparator.comparing(Days::first));
        Days before = inOrder.get(0);
        for (Days days : inOrder) {
            if (!before.isNear(days, Said.DAYS_APART)) {
                return false;
            }
            before = days.last().isAfter(before.last()) ? days : before;
        }
        return true;
    }
}
