package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.joining.CurationAct;
import parley.joining.Merge;
import parley.negotiation.NegotiationId;

/** Finds all accounts that have to be looked at together. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class NegotiationFamilies {

    /**
     * Accounts that may be of the same talks, and none outside that may be of any of theirs.
     *
     * @param accounts by their ids; some of those asked for may have left the record
     * @param merges what curators merged among them
     */
    record Around(SortedMap<String, NegotiationOutline> accounts, Set<Merge<NegotiationId>> merges) {}

    private final NegotiationRepository rows;
    private final CurationRepository curations;

    NegotiationFamilies(NegotiationRepository rows, CurationRepository curations) {
        this.rows = rows;
        this.curations = curations;
    }

    /** Some accounts with all of their families, some more families, and what merges connect with any of these. */
    Around around(Collection<String> ids, Set<String> families) {
        SortedMap<String, NegotiationOutline> found = new TreeMap<>();
        Set<Merge<NegotiationId>> merges = new LinkedHashSet<>();
        Set<String> next = new TreeSet<>(ids);
        Set<String> nextFamilies = new TreeSet<>(families);
        while (!next.isEmpty()) {
            List<NegotiationOutline> reached = new ArrayList<>(rows.outlines(next));
            reached.stream()
                    .flatMap(outline -> Stream.ofNullable(outline.family()))
                    .forEach(nextFamilies::add);
            reached.addAll(rows.outlinesInFamilies(nextFamilies));
            List<String> fresh = reached.stream()
                    .filter(outline -> found.put(outline.id(), outline) == null)
                    .map(NegotiationOutline::id)
                    .toList();
            next = new TreeSet<>();
            nextFamilies = new TreeSet<>();
            for (CurationAct.MergeInto merge : curations.mergesOf(fresh)) {
                merges.add(new Merge<>(new NegotiationId(merge.subject()), new NegotiationId(merge.into())));
                Stream.of(merge.subject(), merge.into())
                        .filter(id -> !found.containsKey(id))
                        .forEach(next::add);
            }
        }
        return new Around(found, merges);
    }
}
