package parley.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import parley.document.DocumentId;

/**
 * Gathers the reports of processes, or of series, between the same parties by time.
 *
 * <p>A process goes on until nobody speaks of it for a year, or until a document that tells two of them apart says that the
 * later one began. Reports without a time stay alone, unless only one process is at their place. Stateless.
 */
final class ProcessSlots {

    private static final int SILENCE_DAYS = 365;

    private ProcessSlots() {}

    static List<TalkSlot> of(Collection<TalkReport> reports, Scope scope) {
        List<TalkReport> timed = new ArrayList<>();
        List<TalkReport> others = new ArrayList<>();
        reports.stream().sorted(TalkSlot.IDS).forEach(report -> (day(report).isPresent() ? timed : others).add(report));
        timed.sort(Comparator.comparing((TalkReport report) -> day(report).orElseThrow())
                .thenComparing(TalkSlot.IDS));
        List<TalkSlot> slots = eras(timed, beginnings(reports));
        Map<TalkReport, TalkSlot> given = new LinkedHashMap<>();
        for (TalkReport report : others) {
            only(
                            slots,
                            report.published().isPresent()
                                    ? slot -> slot.meets(report.published().get(), 0)
                                    : slot -> slot.members.stream()
                                            .anyMatch(member -> scope.of(member).isPresent()
                                                    && scope.of(member).equals(scope.of(report))))
                    .ifPresent(slot -> given.put(report, slot));
        }
        given.forEach((report, slot) -> slot.members.add(report));
        others.stream()
                .filter(report -> !given.containsKey(report))
                .map(TalkSlot::alone)
                .forEach(slots::add);
        return slots;
    }

    private static Optional<TalkSlot> only(List<TalkSlot> slots, Predicate<TalkSlot> suits) {
        List<TalkSlot> suiting = slots.stream().filter(suits).toList();
        return suiting.size() == 1 ? Optional.of(suiting.get(0)) : Optional.empty();
    }

    private static List<TalkSlot> eras(List<TalkReport> timed, TreeSet<LocalDate> beginnings) {
        List<TalkSlot> slots = new ArrayList<>();
        List<TalkReport> run = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        for (TalkReport report : timed) {
            LocalDate day = day(report).orElseThrow();
            boolean next = before.isPresent()
                    && (before.get().plusDays(SILENCE_DAYS).isBefore(day)
                            || !beginnings
                                    .subSet(before.get(), false, day, true)
                                    .isEmpty());
            if (next) {
                slots.add(slot(run));
                run = new ArrayList<>();
            }
            run.add(report);
            before = Optional.of(day);
        }
        if (!run.isEmpty()) {
            slots.add(slot(run));
        }
        return slots;
    }

    private static TalkSlot slot(List<TalkReport> run) {
        Period span = new Period(
                day(run.get(0)).orElseThrow(), day(run.get(run.size() - 1)).orElseThrow());
        return new TalkSlot(Optional.empty(), Optional.of(span), "the same parties, at a time without a break", run);
    }

    /** The days on which, as some document tells, another process began than the one before. */
    private static TreeSet<LocalDate> beginnings(Collection<TalkReport> reports) {
        Map<DocumentId, List<TalkReport>> documents = new HashMap<>();
        reports.forEach(report -> documents
                .computeIfAbsent(report.document(), document -> new ArrayList<>())
                .add(report));
        TreeSet<LocalDate> beginnings = new TreeSet<>();
        for (List<TalkReport> told : documents.values()) {
            List<LocalDate> starts = told.stream()
                    .flatMap(report -> report.when().map(Period::first).stream())
                    .sorted()
                    .toList();
            // The first of several began nothing new, unless one without a date may have been before it.
            boolean allDated = starts.size() == told.size();
            starts.stream().skip(allDated ? 1 : 0).forEach(beginnings::add);
        }
        return beginnings;
    }

    private static Optional<LocalDate> day(TalkReport report) {
        Optional<Period> days =
                report.when().or(() -> report.isNewsOfItsTime() ? report.published() : Optional.empty());
        return days.map(Period::first);
    }
}
