package parley.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.document.DocumentId;

/**
 * Gathers the reports of processes, or of series, between the same parties.
 *
 * <p>A process goes on until nobody speaks of it for a year, or until a document that tells two of them apart says that the
 * later one began. Stateless.
 */
final class ProcessSlots {

    private static final int SILENCE_DAYS = 365;

    private ProcessSlots() {}

    static List<TalkSlot> of(Collection<TalkReport> reports) {
        List<TalkReport> timed = new ArrayList<>();
        List<TalkReport> timeless = new ArrayList<>();
        reports.stream()
                .sorted(TalkSlot.IDS)
                .forEach(report -> (day(report).isPresent() ? timed : timeless).add(report));
        timed.sort(Comparator.comparing((TalkReport report) -> day(report).orElseThrow())
                .thenComparing(TalkSlot.IDS));
        List<TalkSlot> slots = eras(timed, beginnings(reports));
        if (slots.size() == 1) {
            slots.get(0).members.addAll(timeless);
        } else {
            timeless.forEach(report -> slots.add(TalkSlot.alone(report)));
        }
        return slots;
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
        return new TalkSlot(Optional.empty(), Optional.empty(), "the same parties, at a time without a break", run);
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
            beginnings.addAll(
                    starts.size() == told.size() ? starts.subList(Math.min(1, starts.size()), starts.size()) : starts);
        }
        return beginnings;
    }

    private static Optional<LocalDate> day(TalkReport report) {
        return report.when().map(Period::first).or(report::published);
    }
}
