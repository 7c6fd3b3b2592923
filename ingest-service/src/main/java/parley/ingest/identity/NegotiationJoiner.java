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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
        List<Change> recorded = new ArrayList<>();
        List<Change> joined = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        for (NegotiationOutline outline : accounts.values()) {
            NegotiationIdentity identity = identities.get(new NegotiationId(outline.id()));
            if (identity instanceof NegotiationIdentity.Standing standing) {
                stand(outline, standing, before.getOrDefault(outline.id(), Set.of()))
                        .ifPresent(recorded::add);
            } else if (identity instanceof NegotiationIdentity.Joined other) {
                join(outline, other).ifPresent(joined::add);
            } else {
                withdraw(outline).ifPresent(withdrawn::add);
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

    private Optional<Change> stand(
            NegotiationOutline outline, NegotiationIdentity.Standing standing, Set<String> before) {
        Set<String> now = standing.members().stream().map(NegotiationId::value).collect(Collectors.toSet());
        if (outline.stands() && now.equals(before)) {
            return Optional.empty();
        }
        NegotiationRow row = rows.findById(outline.id());
        // As long as nobody left, what the others told need not be read again.
        Optional<JoinedNegotiation> sofar = row.body().filter(body -> now.containsAll(before));
        List<String> more = now.stream()
                .filter(member -> sofar.isEmpty() || !before.contains(member))
                .toList();
        JoinedNegotiation whole = Stream.concat(
                        sofar.stream(),
                        rows.withIds(more).stream()
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

    private Optional<Change> join(NegotiationOutline outline, NegotiationIdentity.Joined joined) {
        if (joined.to().value().equals(outline.joinedTo()) && joined.reason().equals(outline.reason())) {
            return Optional.empty();
        }
        rows.findById(outline.id()).join(joined.to(), joined.reason());
        return Optional.of(new Change.NegotiationJoined(new NegotiationId(outline.id()), joined.to(), joined.reason()));
    }

    private Optional<Change> withdraw(NegotiationOutline outline) {
        if (outline.standing().isEmpty()) {
            return Optional.empty();
        }
        rows.findById(outline.id()).withdraw();
        return Optional.of(new Change.NegotiationWithdrawn(new NegotiationId(outline.id())));
    }
}
