package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;

/** Joins the larger talks whose parts are the same, as long as no document has told them apart. Stateless. */
final class Wholes {

    private static final Comparator<NegotiationId> IDS = Comparator.comparing(NegotiationId::value);

    private Wholes() {}

    /**
     * The groups of processes after joining.
     *
     * @param processes groups of processes and series
     * @param parts groups of rounds, meetings and calls
     */
    static List<TalkGroup> joined(Collection<TalkGroup> processes, Collection<TalkGroup> parts) {
        Map<NegotiationId, TalkReport> reports = new HashMap<>();
        Groups<NegotiationId> groups = new Groups<>(IDS);
        for (TalkGroup process : processes) {
            process.members().forEach(member -> {
                reports.put(member.id(), member);
                groups.join(process.members().get(0).id(), member.id());
            });
        }
        Map<NegotiationId, Set<DocumentId>> documents = new HashMap<>();
        groups.all().forEach((first, members) -> documents.put(first, documentsOf(members, reports)));
        List<List<NegotiationId>> shared = new ArrayList<>();
        for (TalkGroup part : parts) {
            SortedSet<NegotiationId> wholes = new TreeSet<>(IDS);
            part.members()
                    .forEach(member ->
                            member.whole().filter(reports::containsKey).ifPresent(wholes::add));
            if (wholes.size() > 1) {
                shared.add(List.copyOf(wholes));
            }
        }
        shared.sort(Comparator.comparing(wholes -> wholes.toString()));
        for (List<NegotiationId> wholes : shared) {
            wholes.forEach(whole -> join(wholes.get(0), whole, groups, documents));
        }
        Map<NegotiationId, TalkGroup> before = new HashMap<>();
        processes.forEach(process -> before.put(process.members().get(0).id(), process));
        List<TalkGroup> joined = new ArrayList<>();
        groups.all().forEach((first, members) -> {
            TalkGroup process = before.get(first);
            joined.add(
                    process != null && process.members().size() == members.size()
                            ? process
                            : new TalkGroup(members.stream().map(reports::get).toList(), "parts of them are the same"));
        });
        return joined;
    }

    private static void join(
            NegotiationId one,
            NegotiationId other,
            Groups<NegotiationId> groups,
            Map<NegotiationId, Set<DocumentId>> documents) {
        NegotiationId first = groups.groupOf(one);
        NegotiationId second = groups.groupOf(other);
        if (first.equals(second) || documents.get(first).stream().anyMatch(documents.get(second)::contains)) {
            return;
        }
        Set<DocumentId> both = new HashSet<>(documents.get(first));
        both.addAll(documents.get(second));
        groups.join(first, second);
        documents.put(groups.groupOf(first), both);
    }

    private static Set<DocumentId> documentsOf(List<NegotiationId> members, Map<NegotiationId, TalkReport> reports) {
        return members.stream().map(member -> reports.get(member).document()).collect(Collectors.toSet());
    }
}
