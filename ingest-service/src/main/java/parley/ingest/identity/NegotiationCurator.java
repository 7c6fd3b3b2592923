package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;
import parley.negotiation.NegotiationId;

/**
 * Writes corrections of talks down and works out what follows.
 *
 * <p>The caller has checked that they make sense, and holds the lock of the feed.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class NegotiationCurator {

    /** What a curator says of a membership is a claim of its own, which no other row depends on. */
    private static final List<Change> NOTHING = List.of();

    private final NegotiationRepository rows;
    private final NegotiationJoiner joiner;
    private final Curations curations;

    NegotiationCurator(NegotiationRepository rows, NegotiationJoiner joiner, Curations curations) {
        this.rows = rows;
        this.joiner = joiner;
        this.curations = curations;
    }

    /** The accounts of some talks that certain documents give, in the order of their ids. */
    public List<NegotiationId> accountsIn(Collection<DocumentId> documents, NegotiationId talks) {
        return rowsIn(documents, talks).stream()
                .map(row -> new NegotiationId(row.id))
                .toList();
    }

    /** The documents with accounts of some talks. */
    public Set<DocumentId> documentsOf(NegotiationId talks) {
        return rows.standingUnder(talks.value()).stream()
                .map(row -> new DocumentId(row.documentId))
                .collect(Collectors.toSet());
    }

    /** Makes a correction. */
    public List<Change> make(Curation curation) {
        CurationAct act = curation.act();
        if (act instanceof CurationAct.OfMembership) {
            return NOTHING;
        }
        Set<String> ids = new TreeSet<>(Set.of(act.subject()));
        if (act instanceof CurationAct.MergeInto merge) {
            ids.add(merge.into());
        }
        if (act instanceof CurationAct.Split split) {
            for (NegotiationRow row : rowsIn(split.documents(), new NegotiationId(split.subject()))) {
                row.splitId = curation.id().value();
                ids.add(row.id);
            }
        }
        return joiner.join(ids, Set.of(), Set.of());
    }

    /** Takes a correction back. */
    public List<Change> undo(Curation curation, Signature undone) {
        CurationAct act = curation.act();
        if (act instanceof CurationAct.OfMembership) {
            curations.undo(curation.id(), undone);
            return NOTHING;
        }
        Set<String> ids = new TreeSet<>(Set.of(act.subject()));
        if (act instanceof CurationAct.MergeInto merge) {
            ids.add(merge.into());
        }
        for (NegotiationRow row : rows.splitBy(curation.id().value())) {
            row.splitId = null;
            ids.add(row.id);
        }
        curations.undo(curation.id(), undone);
        return joiner.join(ids, Set.of(), Set.of());
    }

    private List<NegotiationRow> rowsIn(Collection<DocumentId> documents, NegotiationId talks) {
        return rows.inDocuments(documents.stream().map(DocumentId::value).toList()).stream()
                .filter(row -> row.standing().equals(talks))
                .toList();
    }
}
