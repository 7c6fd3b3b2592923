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
     * Brings the accounts of a document into agreement with its last reading.
     *
     * @param told what it tells of talks; nothing once it is retracted
     */
    public List<Change> record(DocumentId document, List<Account> told) {
        Map<String, NegotiationRow> former = rows.ofDocument(document.value()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<String, NegotiationRow> known =
                rows.withIds(idsOf(told)).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<Change> changes = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        Set<String> retold = new TreeSet<>();
        for (Account account : told) {
            String id = account.report().id().value();
            NegotiationRow row = known.computeIfAbsent(id, this::newRow);
            former.remove(id);
            if (!row.isTold() || !row.account().equals(account)) {
                touched.add(id);
                Optional.ofNullable(row.family).ifPresent(left::add);
                if (row.isTold()) {
                    retold.add(id);
                }
                row.tell(account);
                changes.add(new Change.AccountRecorded(account));
            }
        }
        for (NegotiationRow row : former.values()) {
            touched.add(row.id);
            Optional.ofNullable(row.family).ifPresent(left::add);
            row.untell();
        }
        changes.addAll(joiner.join(touched, left, retold));
        return changes;
    }

    private static List<String> idsOf(List<Account> told) {
        return told.stream().map(account -> account.report().id().value()).toList();
    }

    private NegotiationRow newRow(String id) {
        NegotiationRow row = new NegotiationRow();
        row.id = id;
        rows.persist(row);
        return row;
    }
}
