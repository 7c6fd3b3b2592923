package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Gathers the reports of numbered rounds between the same parties that bear the same number.
 *
 * <p>Numbers restart with each series, so a number alone is not enough: rounds at different places are different rounds, and
 * so are rounds whose days lie apart. Dated reports come first; others are given to a round that lies in the time before (or,
 * if only planned, after) their document, if there is just one. Not thread-safe; used for one call.
 */
final class RoundSlots {

    /** Reports of one round may differ by some days, as by first and last day or by a mistake. */
    private static final int SLACK_DAYS = 10;

    private static final int LOOK_BACK_DAYS = 120;
    private static final int LOOK_AHEAD_DAYS = 60;

    private final Scope scope;
    private final List<TalkSlot> slots = new ArrayList<>();

    private RoundSlots(Scope scope) {
        this.scope = scope;
    }

    static List<TalkSlot> of(Collection<TalkReport> sameNumber, Scope scope) {
        RoundSlots rounds = new RoundSlots(scope);
        List<TalkReport> sorted = new ArrayList<>(sameNumber);
        sorted.sort(TalkSlot.IDS);
        rounds.addDated(matching(sorted, report -> report.when().isPresent()));
        rounds.addBounded(matching(
                sorted, report -> report.when().isEmpty() && report.published().isPresent()));
        rounds.addTimeless(matching(
                sorted, report -> report.when().isEmpty() && report.published().isEmpty()));
        return rounds.slots;
    }

    private void addDated(List<TalkReport> dated) {
        String reason = "the same parties, number, place and days";
        byScope(dated)
                .forEach((where, there) -> slots.addAll(TalkSlot.along(
                        there, report -> report.when().orElseThrow(), SLACK_DAYS, Optional.of(where), reason)));
        give(
                matching(dated, report -> scope.of(report).isEmpty()),
                report -> only(slot -> slot.meets(report.when().orElseThrow(), SLACK_DAYS)),
                rest -> TalkSlot.along(
                        rest,
                        report -> report.when().orElseThrow(),
                        SLACK_DAYS,
                        Optional.empty(),
                        "the same parties, number and days"));
    }

    private void addBounded(List<TalkReport> bounded) {
        byScope(bounded)
                .forEach((where, there) -> give(
                        there,
                        report -> nearest(report, where),
                        rest -> TalkSlot.along(
                                rest,
                                RoundSlots::around,
                                0,
                                Optional.of(where),
                                "the same parties, number and place, at a time that may be the same")));
        give(
                matching(bounded, report -> scope.of(report).isEmpty()),
                report -> only(slot -> slot.meets(around(report), 0)),
                rest -> TalkSlot.along(
                        rest,
                        RoundSlots::around,
                        0,
                        Optional.empty(),
                        "the same parties and number, at a time that may be the same"));
    }

    private void addTimeless(List<TalkReport> timeless) {
        byScope(timeless)
                .forEach((where, there) -> give(
                        there,
                        report -> only(slot -> slot.isAt(Optional.of(where))),
                        rest -> slots.stream().anyMatch(slot -> slot.isAt(Optional.of(where)))
                                ? alone(rest)
                                : List.of(new TalkSlot(
                                        Optional.of(where),
                                        Optional.empty(),
                                        "the same parties, number and place",
                                        rest))));
        give(matching(timeless, report -> scope.of(report).isEmpty()), report -> only(slot -> true), RoundSlots::alone);
    }

    /** Gives each report to the slot chosen for it; those without one make slots of their own. */
    private void give(List<TalkReport> reports, Choice choice, Rest rest) {
        Map<TalkReport, TalkSlot> chosen = new LinkedHashMap<>();
        List<TalkReport> left = new ArrayList<>();
        // All choose before anybody moves in, so that it makes no difference who comes first.
        for (TalkReport report : reports) {
            choice.of(report).ifPresentOrElse(slot -> chosen.put(report, slot), () -> left.add(report));
        }
        chosen.forEach((report, slot) -> slot.members.add(report));
        if (!left.isEmpty()) {
            slots.addAll(rest.of(left));
        }
    }

    private Optional<TalkSlot> only(Predicate<TalkSlot> suits) {
        List<TalkSlot> suiting = slots.stream().filter(suits).toList();
        return suiting.size() == 1 ? Optional.of(suiting.get(0)) : Optional.empty();
    }

    /** The last round before the document, or the first behind it if the round is only planned. */
    private Optional<TalkSlot> nearest(TalkReport report, String where) {
        Comparator<TalkSlot> byDay =
                Comparator.comparing(slot -> slot.span.orElseThrow().first());
        return slots.stream()
                .filter(slot -> slot.isAt(Optional.of(where)) && slot.meets(around(report), 0))
                .max(report.held() ? byDay : byDay.reversed());
    }

    private Map<String, List<TalkReport>> byScope(List<TalkReport> reports) {
        Map<String, List<TalkReport>> places = new TreeMap<>();
        for (TalkReport report : reports) {
            scope.of(report)
                    .ifPresent(where -> places.computeIfAbsent(where, w -> new ArrayList<>())
                            .add(report));
        }
        return places;
    }

    private static Period around(TalkReport report) {
        return report.around(LOOK_BACK_DAYS, LOOK_AHEAD_DAYS).orElseThrow();
    }

    private static List<TalkSlot> alone(List<TalkReport> reports) {
        return reports.stream().map(TalkSlot::alone).toList();
    }

    private static List<TalkReport> matching(List<TalkReport> reports, Predicate<TalkReport> wanted) {
        return reports.stream().filter(wanted).toList();
    }

    private interface Choice {
        Optional<TalkSlot> of(TalkReport report);
    }

    private interface Rest {
        List<TalkSlot> of(List<TalkReport> left);
    }
}
