package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.joining.Account;

/**
 * Keeps what documents tell of talks, and tells what that changes in the record.
 *
 * <p>The caller holds the {@linkplain parley.ingest.feed.ChangeLog#hold() lock of the feed}.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class NegotiationLedger {

    private final NegotiationRepository rows;
    private final NegotiationJoiner joiner;

    NegotiationLedger(NegotiationRepository rows, NegotiationJoiner joiner) {
        this.rows = rows;
        this.joiner = joiner;
    }

    /**
     * What a document tells of talks.
     *
     * @param accounts nothing once it is retracted
     * @param isNew whether the record has nothing of the document yet
     */
    public record Told(DocumentId document, List<Account> accounts, boolean isNew) {}

    /**
     * What changes by what documents tell.
     *
     * @param touched the accounts that are new, tell something else or left
     * @param left the families in which they were
     * @param retold those that tell something else under the same id
     */
    private record Difference(List<Change> changes, Set<String> touched, Set<String> left, Set<String> retold) {

        Difference() {
            this(new ArrayList<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    /** Brings the accounts of documents into agreement with the last reading of each. */
    public List<Change> record(List<Told> all) {
        Difference difference = new Difference();
        all.forEach(told -> compare(told, difference));
        List<Change> changes = difference.changes();
        changes.addAll(joiner.join(difference.touched(), difference.left(), difference.retold()));
        return changes;
    }

    private void compare(Told told, Difference difference) {
        String document = told.document().value();
        Map<String, NegotiationRow> former = byId(told.isNew() ? List.of() : rows.ofDocument(document));
        Map<String, NegotiationRow> known = byId(told.isNew() ? List.of() : rows.withIds(idsOf(told.accounts())));
        for (Account account : told.accounts()) {
            String id = account.report().id().value();
            NegotiationRow row = known.computeIfAbsent(id, key -> new NegotiationRow());
            former.remove(id);
            if (!row.isTold() || !row.account().equals(account)) {
                tell(row, account, difference);
            }
        }
        for (NegotiationRow row : former.values()) {
            difference.touched().add(row.id);
            Optional.ofNullable(row.family).ifPresent(difference.left()::add);
            row.untell();
        }
    }

    private void tell(NegotiationRow row, Account account, Difference difference) {
        boolean isNew = row.id.isEmpty();
        row.id = account.report().id().value();
        difference.touched().add(row.id);
        Optional.ofNullable(row.family).ifPresent(difference.left()::add);
        if (row.isTold()) {
            difference.retold().add(row.id);
        }
        row.tell(account);
        if (isNew) {
            rows.persist(row);
        }
        difference.changes().add(new Change.AccountRecorded(account));
    }

    private static Map<String, NegotiationRow> byId(List<NegotiationRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private static List<String> idsOf(List<Account> told) {
        return told.stream().map(account -> account.report().id().value()).toList();
    }
}
