package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.feed.Change;
import parley.joining.CurationAct;
import parley.joining.JoinedNegotiation;
import parley.joining.Merge;
import parley.joining.NegotiationIdentities;
import parley.joining.NegotiationIdentity;
import parley.negotiation.NegotiationId;

/** Writes down which accounts are of the same talks, as core decides it, and tells what is different from before. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class NegotiationJoiner {

    private final NegotiationRepository rows;
    private final CurationRepository curations;

    NegotiationJoiner(NegotiationRepository rows, CurationRepository curations) {
        this.rows = rows;
        this.curations = curations;
    }

    private record Around(SortedMap<String, NegotiationRow> accounts, Set<Merge<NegotiationId>> merges) {}

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
        Around around = around(ids, left);
        Map<NegotiationId, NegotiationIdentity> identities = NegotiationIdentities.of(
                around.accounts().values().stream()
                        .filter(NegotiationRow::isTold)
                        .map(NegotiationRow::local)
                        .toList(),
                around.merges());
        Map<String, Set<String>> before = membersBefore(around, retold);
        List<Change> recorded = new ArrayList<>();
        List<Change> joined = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        for (NegotiationRow row : around.accounts().values()) {
            NegotiationIdentity identity = identities.get(new NegotiationId(row.id));
            if (identity instanceof NegotiationIdentity.Standing standing) {
                stand(row, standing, around, before.getOrDefault(row.id, Set.of()))
                        .ifPresent(recorded::add);
            } else if (identity instanceof NegotiationIdentity.Joined other) {
                join(row, other).ifPresent(joined::add);
            } else {
                withdraw(row).ifPresent(withdrawn::add);
            }
        }
        return Stream.of(recorded, joined, withdrawn).flatMap(List::stream).toList();
    }

    private Around around(Collection<String> ids, Set<String> left) {
        SortedMap<String, NegotiationRow> found = new TreeMap<>();
        Set<Merge<NegotiationId>> merges = new LinkedHashSet<>();
        Set<String> next = new TreeSet<>(ids);
        while (!next.isEmpty()) {
            List<NegotiationRow> reached = new ArrayList<>(rows.withIds(next));
            Set<String> families = found.isEmpty() ? new TreeSet<>(left) : new TreeSet<>();
            reached.stream().flatMap(row -> Stream.ofNullable(row.family)).forEach(families::add);
            reached.addAll(rows.inFamilies(families));
            List<String> fresh = reached.stream()
                    .filter(row -> found.put(row.id, row) == null)
                    .map(row -> row.id)
                    .toList();
            next = new TreeSet<>();
            for (CurationAct.MergeInto merge : curations.mergesOf(fresh)) {
                merges.add(new Merge<>(new NegotiationId(merge.subject()), new NegotiationId(merge.into())));
                Stream.of(merge.subject(), merge.into())
                        .filter(id -> !found.containsKey(id))
                        .forEach(next::add);
            }
        }
        return new Around(found, merges);
    }

    /** Whose words the talks held so far; retold ones as if another had told them. */
    private static Map<String, Set<String>> membersBefore(Around around, Set<String> retold) {
        Map<String, Set<String>> members = new HashMap<>();
        for (NegotiationRow row : around.accounts().values()) {
            if (row.body != null || row.joinedTo != null) {
                members.computeIfAbsent(row.standing().value(), id -> new HashSet<>())
                        .add(retold.contains(row.id) ? row.id + " as it was" : row.id);
            }
        }
        return members;
    }

    private static Optional<Change> stand(
            NegotiationRow row, NegotiationIdentity.Standing standing, Around around, Set<String> before) {
        Set<String> now = standing.members().stream().map(NegotiationId::value).collect(Collectors.toSet());
        // As long as nobody left, what the others told need not be read again.
        Optional<JoinedNegotiation> sofar = row.body().filter(body -> now.containsAll(before));
        Stream<JoinedNegotiation> more = now.stream()
                .filter(member -> sofar.isEmpty() || !before.contains(member))
                .map(member -> JoinedNegotiation.of(
                        around.accounts().get(member).account().report()));
        JoinedNegotiation whole = Stream.concat(sofar.stream(), more)
                .reduce(JoinedNegotiation::with)
                .orElseThrow()
                .under(new NegotiationId(row.id));
        if (row.body().filter(whole::equals).isPresent()) {
            return Optional.empty();
        }
        row.stand(whole);
        return Optional.of(new Change.NegotiationRecorded(whole));
    }

    private static Optional<Change> join(NegotiationRow row, NegotiationIdentity.Joined joined) {
        if (joined.to().value().equals(row.joinedTo) && joined.reason().equals(row.reason)) {
            return Optional.empty();
        }
        row.join(joined.to(), joined.reason());
        return Optional.of(new Change.NegotiationJoined(new NegotiationId(row.id), joined.to(), joined.reason()));
    }

    private static Optional<Change> withdraw(NegotiationRow row) {
        if (row.body == null && row.joinedTo == null) {
            return Optional.empty();
        }
        row.withdraw();
        return Optional.of(new Change.NegotiationWithdrawn(new NegotiationId(row.id)));
    }
}
