package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.negotiation.NegotiationId;

/**
 * Finds which accounts are of the same talks: by rule within each family, as corrected by curators. Stateless.
 *
 * <p>Talks have the id of one of their accounts: the one into which a curator merged, else the smallest.
 */
public final class NegotiationIdentities {

    private static final Comparator<NegotiationId> IDS = Comparator.comparing(NegotiationId::value);

    private NegotiationIdentities() {}

    /**
     * The identity behind each account.
     *
     * @param all whole families, and whole sets of families that merges connect
     * @param merges what curators merged; merges of ids that are not among {@code all} are passed over
     */
    public static SortedMap<NegotiationId, NegotiationIdentity> of(
            Collection<LocalNegotiation> all, Collection<Merge<NegotiationId>> merges) {
        Groups<NegotiationId> groups = new Groups<>(IDS);
        Map<NegotiationId, String> reasons = new HashMap<>();
        all.forEach(local -> groups.add(local.report().id()));
        for (TalkGroup group : byRule(all)) {
            NegotiationId first = group.members().get(0).id();
            group.members().forEach(member -> {
                groups.join(first, member.id());
                reasons.put(member.id(), group.reason());
            });
        }
        Set<NegotiationId> chosen = merge(groups, reasons, merges);
        SortedMap<NegotiationId, NegotiationIdentity> identities = new TreeMap<>(IDS);
        groups.all().forEach((first, members) -> {
            NegotiationId one =
                    members.stream().filter(chosen::contains).findFirst().orElse(first);
            members.forEach(member -> identities.put(
                    member,
                    member.equals(one)
                            ? new NegotiationIdentity.Standing(members)
                            : new NegotiationIdentity.Joined(one, reason(member, one, reasons))));
        });
        return identities;
    }

    private static String reason(NegotiationId member, NegotiationId one, Map<NegotiationId, String> reasons) {
        String own = reasons.getOrDefault(member, "");
        return own.isEmpty() ? reasons.getOrDefault(one, "") : own;
    }

    /** Joins what curators merged; gives the ids that they chose to stay. */
    private static Set<NegotiationId> merge(
            Groups<NegotiationId> groups, Map<NegotiationId, String> reasons, Collection<Merge<NegotiationId>> merges) {
        Set<NegotiationId> known = new HashSet<>();
        groups.all().values().forEach(known::addAll);
        Set<NegotiationId> chosen = new HashSet<>();
        Set<NegotiationId> givenUp = new HashSet<>();
        for (Merge<NegotiationId> merge : merges) {
            if (known.contains(merge.subject()) && known.contains(merge.into())) {
                groups.join(merge.subject(), merge.into());
                reasons.put(merge.subject(), "merged by a curator");
                chosen.add(merge.into());
                givenUp.add(merge.subject());
            }
        }
        chosen.removeAll(givenUp);
        return chosen;
    }

    private static List<TalkGroup> byRule(Collection<LocalNegotiation> all) {
        SortedMap<String, List<TalkReport>> families = new TreeMap<>();
        SortedMap<String, List<TalkReport>> parts = new TreeMap<>();
        List<TalkGroup> groups = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(local -> local.report().id(), IDS))
                .forEach(local -> {
                    if (local.part().isPresent()) {
                        parts.computeIfAbsent(local.part().get().value(), part -> new ArrayList<>())
                                .add(local.report());
                    } else {
                        local.report()
                                .family()
                                .ifPresentOrElse(
                                        family -> families.computeIfAbsent(family, f -> new ArrayList<>())
                                                .add(local.report()),
                                        () -> groups.add(new TalkGroup(List.of(local.report()), "")));
                    }
                });
        families.values().forEach(family -> groups.addAll(TalkGroups.of(family)));
        parts.values().forEach(part -> groups.add(new TalkGroup(part, "split off together by a curator")));
        return groups;
    }
}
