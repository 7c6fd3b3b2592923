package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.document.DocumentId;
import parley.negotiation.NegotiationKind;

/**
 * Finds which reports of one family, so of the same parties, are of the same talks. Stateless.
 *
 * <p>Two reports of one document are never of the same talks: the document has told them apart. The work grows with the
 * family as sorting does.
 */
public final class TalkGroups {

    private TalkGroups() {}

    /** The groups of a {@linkplain TalkReport#family() family}; each report is in one of them. */
    public static List<TalkGroup> of(Collection<TalkReport> family) {
        Scope scope = new Scope(family);
        Map<Integer, List<TalkReport>> rounds = new TreeMap<>();
        Map<String, List<TalkReport>> meetings = new TreeMap<>();
        Map<NegotiationKind, List<TalkReport>> processes = new TreeMap<>();
        for (TalkReport report : family) {
            switch (report.kind()) {
                case PROCESS, SERIES -> add(processes, report.kind(), report);
                case ROUND, MEETING -> {
                    Optional<Integer> number = report.number();
                    if (number.isPresent()) {
                        add(rounds, number.get(), report);
                    } else {
                        add(meetings, "meeting " + report.part(), report);
                    }
                }
                case CALL -> add(meetings, "call", report);
            }
        }
        List<TalkSlot> slots = new ArrayList<>();
        rounds.values().forEach(sameNumber -> slots.addAll(RoundSlots.of(sameNumber, scope)));
        List<TalkSlot> numbered = List.copyOf(slots);
        meetings.values().forEach(reports -> slots.addAll(MeetingSlots.of(reports, numbered, scope)));
        List<TalkGroup> groups = new ArrayList<>(groupsOf(slots));
        for (List<TalkReport> sameKind : processes.values()) {
            groups.addAll(Wholes.joined(groupsOf(ProcessSlots.of(sameKind, scope)), groups));
        }
        return groups;
    }

    private static List<TalkGroup> groupsOf(List<TalkSlot> slots) {
        return slots.stream()
                .flatMap(slot -> toldApart(slot).stream()
                        .map(members -> new TalkGroup(members, members.size() == 1 ? "" : slot.reason)))
                .toList();
    }

    /** The members of a slot, parted where two of them are of one document: first with first, second with second. */
    private static Collection<List<TalkReport>> toldApart(TalkSlot slot) {
        Map<DocumentId, Integer> seen = new HashMap<>();
        Map<Integer, List<TalkReport>> parts = new TreeMap<>();
        slot.members.stream()
                .sorted(TalkSlot.IDS)
                .forEach(report -> add(parts, seen.merge(report.document(), 1, Integer::sum), report));
        return parts.values();
    }

    private static <K> void add(Map<K, List<TalkReport>> map, K key, TalkReport report) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
    }
}
