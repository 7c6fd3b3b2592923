package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.negotiation.NegotiationKind;

/**
 * Gathers the reports of meetings and calls between the same parties that bear no number.
 *
 * <p>They belong together if they name the same day, and no different places; or, without a day, the same place shortly
 * before (or, if only planned, after) the document. All others stay alone: parties meet often. Not thread-safe; used for one
 * call.
 */
final class MeetingSlots {

    private static final int LOOK_BACK_DAYS = 30;
    private static final int LOOK_AHEAD_DAYS = 60;
    private static final int SAME_NEWS_DAYS = 3;

    private final Scope scope;
    private final List<TalkSlot> slots = new ArrayList<>();

    private MeetingSlots(Scope scope) {
        this.scope = scope;
    }

    /**
     * Slots for reports of one kind of meeting; those that belong to a round are given to it.
     *
     * @param rounds the rounds of the same parties
     */
    static List<TalkSlot> of(Collection<TalkReport> reports, List<TalkSlot> rounds, Scope scope) {
        MeetingSlots meetings = new MeetingSlots(scope);
        List<TalkReport> sorted = new ArrayList<>(reports);
        sorted.sort(TalkSlot.IDS);
        List<TalkReport> meant = meetings.giveToRounds(sorted, rounds);
        meetings.addDays(meant.stream().filter(MeetingSlots::hasDay).toList());
        meetings.addOthers(meant.stream().filter(report -> !hasDay(report)).toList());
        return meetings.slots;
    }

    /** A document that does not speak of the round may call it a meeting. */
    private List<TalkReport> giveToRounds(List<TalkReport> reports, List<TalkSlot> rounds) {
        Map<TalkReport, TalkSlot> given = new LinkedHashMap<>();
        for (TalkReport report : reports) {
            if (hasDay(report) && report.part().isEmpty() && report.kind() != NegotiationKind.CALL) {
                List<TalkSlot> suiting = rounds.stream()
                        .filter(round -> round.isAt(scope.of(report)) && isDated(round))
                        .filter(round -> round.meets(report.when().orElseThrow(), 0))
                        .filter(round -> round.members.stream()
                                .noneMatch(m -> m.document().equals(report.document())))
                        .toList();
                if (suiting.size() == 1) {
                    given.put(report, suiting.get(0));
                }
            }
        }
        given.forEach((report, round) -> round.members.add(report));
        return reports.stream().filter(report -> !given.containsKey(report)).toList();
    }

    private void addDays(List<TalkReport> dated) {
        Map<Period, List<TalkReport>> days = new TreeMap<>(Comparator.comparing(Period::first));
        dated.forEach(report -> days.computeIfAbsent(report.when().orElseThrow(), day -> new ArrayList<>())
                .add(report));
        days.forEach((day, reports) -> {
            Map<String, TalkSlot> places = new TreeMap<>();
            List<TalkReport> nowhere = new ArrayList<>();
            for (TalkReport report : reports) {
                Optional<String> where = scope.of(report);
                if (where.isPresent()) {
                    places.computeIfAbsent(where.get(), w -> slot(where, day))
                            .members
                            .add(report);
                } else {
                    nowhere.add(report);
                }
            }
            slots.addAll(places.values());
            if (places.size() == 1) {
                places.values().iterator().next().members.addAll(nowhere);
            } else if (!nowhere.isEmpty()) {
                TalkSlot slot = slot(Optional.empty(), day);
                slot.members.addAll(nowhere);
                slots.add(slot);
            }
        });
    }

    private static TalkSlot slot(Optional<String> where, Period day) {
        return new TalkSlot(where, Optional.of(day), "the same parties on the same day", List.of());
    }

    private void addOthers(List<TalkReport> others) {
        Map<TalkReport, TalkSlot> given = new LinkedHashMap<>();
        Map<String, List<TalkReport>> left = new TreeMap<>();
        for (TalkReport report : others) {
            Optional<String> where = scope.of(report);
            Optional<Period> around = around(report);
            if (where.isEmpty() || around.isEmpty()) {
                slots.add(TalkSlot.alone(report));
                continue;
            }
            Comparator<TalkSlot> byDay =
                    Comparator.comparing(slot -> slot.span.orElseThrow().first());
            slots.stream()
                    .filter(slot -> slot.isAt(where) && slot.meets(around.get(), 0))
                    .max(report.held() ? byDay : byDay.reversed())
                    .ifPresentOrElse(
                            slot -> given.put(report, slot),
                            () -> left.computeIfAbsent(where.get(), w -> new ArrayList<>())
                                    .add(report));
        }
        given.forEach((report, slot) -> slot.members.add(report));
        left.forEach((where, reports) -> slots.addAll(TalkSlot.along(
                reports,
                MeetingSlots::news,
                SAME_NEWS_DAYS,
                Optional.of(where),
                "the same parties and place, in the news at the same time")));
    }

    private static boolean hasDay(TalkReport report) {
        return report.when().isPresent() && report.when().get().days() == 1;
    }

    private static boolean isDated(TalkSlot slot) {
        return slot.members.stream().anyMatch(member -> member.when().isPresent());
    }

    private static Optional<Period> around(TalkReport report) {
        return report.when()
                .or(() -> report.isNewsOfItsTime() ? report.around(LOOK_BACK_DAYS, LOOK_AHEAD_DAYS) : Optional.empty());
    }

    private static Period news(TalkReport report) {
        return report.when().or(report::published).orElseThrow();
    }
}
