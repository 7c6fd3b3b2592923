package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.feed.Change;
import parley.joining.JoinedNegotiation;
import parley.joining.NegotiationIdentities;
import parley.joining.NegotiationIdentity;
import parley.negotiation.NegotiationId;

/** Writes down which accounts are of the same talks, as core decides it, and tells what is different from before. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class NegotiationJoiner {

    private final NegotiationRepository rows;
    private final NegotiationFamilies families;

    NegotiationJoiner(NegotiationRepository rows, NegotiationFamilies families) {
        this.rows = rows;
        this.families = families;
    }

    /**
     * Joins some accounts anew, with all of their families and what merges connect with these.
     *
     * @param left families that some of them left, whose others have to be looked at as well
     * @param retold accounts that tell something else than before under the same id
     * @return what changed; nothing if all is as it was
     */
    List<Change> join(Collection<String> ids, Set<String> left, Set<String> retold) {
        if (ids.isEmpty()) {
            return List.of();
        }
        NegotiationFamilies.Around around = families.around(ids, left);
        SortedMap<String, NegotiationOutline> accounts = around.accounts();
        Map<NegotiationId, NegotiationIdentity> identities = NegotiationIdentities.of(
                accounts.values().stream()
                        .flatMap(outline -> outline.local().stream())
                        .toList(),
                around.merges());
        Map<String, Set<String>> before = membersBefore(accounts.values(), retold);
        List<NegotiationOutline> others = accounts.values().stream()
                .filter(outline -> isOther(outline, identityOf(outline, identities), before))
                .toList();
        Set<String> needed = new TreeSet<>();
        for (NegotiationOutline outline : others) {
            needed.add(outline.id());
            if (identityOf(outline, identities).orElse(null) instanceof NegotiationIdentity.Standing standing) {
                needed.addAll(untold(standing, heldBy(outline, before)));
            }
        }
        SortedMap<String, NegotiationRow> known = new TreeMap<>();
        rows.withIds(needed).forEach(row -> known.put(row.id, row));
        List<Change> recorded = new ArrayList<>();
        List<Change> joined = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        for (NegotiationOutline outline : others) {
            Optional<NegotiationIdentity> identity = identityOf(outline, identities);
            NegotiationRow row = Objects.requireNonNull(known.get(outline.id()));
            if (identity.isEmpty()) {
                row.withdraw();
                withdrawn.add(new Change.NegotiationWithdrawn(new NegotiationId(row.id)));
            } else if (identity.get() instanceof NegotiationIdentity.Joined other) {
                row.join(other.to(), other.reason());
                joined.add(new Change.NegotiationJoined(new NegotiationId(row.id), other.to(), other.reason()));
            } else if (identity.get() instanceof NegotiationIdentity.Standing standing) {
                stand(
                                row,
                                untold(standing, heldBy(outline, before)),
                                standing.members().size(),
                                known)
                        .ifPresent(recorded::add);
            }
        }
        return Stream.of(recorded, joined, withdrawn).flatMap(List::stream).toList();
    }

    /** Whose words the talks held so far; retold ones as if another had told them. */
    private static Map<String, Set<String>> membersBefore(Collection<NegotiationOutline> accounts, Set<String> retold) {
        Map<String, Set<String>> members = new HashMap<>();
        for (NegotiationOutline outline : accounts) {
            String member = retold.contains(outline.id()) ? outline.id() + " as it was" : outline.id();
            outline.standing()
                    .ifPresent(talks -> members.computeIfAbsent(talks, id -> new HashSet<>())
                            .add(member));
        }
        return members;
    }

    private static Optional<NegotiationIdentity> identityOf(
            NegotiationOutline outline, Map<NegotiationId, NegotiationIdentity> identities) {
        return Optional.ofNullable(identities.get(new NegotiationId(outline.id())));
    }

    /** Whether the id of an account stands for something else than so far. */
    private static boolean isOther(
            NegotiationOutline outline, Optional<NegotiationIdentity> identity, Map<String, Set<String>> before) {
        if (identity.isEmpty()) {
            return outline.standing().isPresent();
        }
        if (identity.get() instanceof NegotiationIdentity.Joined other) {
            return !other.to().value().equals(outline.joinedTo())
                    || !other.reason().equals(outline.reason());
        }
        return identity.get() instanceof NegotiationIdentity.Standing standing
                && !idsOf(standing).equals(heldBy(outline, before));
    }

    private static Set<String> idsOf(NegotiationIdentity.Standing standing) {
        return standing.members().stream().map(NegotiationId::value).collect(Collectors.toSet());
    }

    private static Set<String> heldBy(NegotiationOutline outline, Map<String, Set<String>> before) {
        return outline.stands() ? before.getOrDefault(outline.id(), Set.of()) : Set.of();
    }

    /** The members of talks whose words are not among those that the talks hold: all, if anybody left. */
    private static Set<String> untold(NegotiationIdentity.Standing standing, Set<String> before) {
        Set<String> now = idsOf(standing);
        if (now.containsAll(before)) {
            now.removeAll(before);
        }
        return now;
    }

    /** @param members how many accounts there are of the talks, the untold among them */
    private static Optional<Change> stand(
            NegotiationRow row, Set<String> untold, int members, Map<String, NegotiationRow> known) {
        Stream<JoinedNegotiation> told = untold.size() == members ? Stream.empty() : row.body().stream();
        JoinedNegotiation whole = Stream.concat(
                        told,
                        untold.stream()
                                .map(id -> Objects.requireNonNull(known.get(id)))
                                .map(member ->
                                        JoinedNegotiation.of(member.account().report())))
                .reduce(JoinedNegotiation::with)
                .orElseThrow()
                .under(new NegotiationId(row.id));
        if (row.body().filter(whole::equals).isPresent()) {
            return Optional.empty();
        }
        row.stand(whole);
        return Optional.of(new Change.NegotiationRecorded(whole));
    }
}
