package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.store.Presence;
import parley.query.store.ReceiptStore;
import parley.query.store.ReceiptStore.Receipt;

/** The statements of the record by id, or the problem of those that are not there. Thread-safe. */
@ApplicationScoped
public class PresentStatements {

    private final ReceiptStore receipts;

    @Inject
    PresentStatements(ReceiptStore receipts) {
        this.receipts = receipts;
    }

    /** @throws Problem if there is none under this id, or no longer */
    public Receipt get(String id) {
        Presence<Receipt> presence = receipts.find(PathIds.checked("statement", id));
        if (presence instanceof Presence.Present<Receipt> present) {
            return present.value();
        }
        if (presence instanceof Presence.Gone<Receipt> gone) {
            throw Problem.of(ProblemCode.STATEMENT_WITHDRAWN, "Statement " + id + " was withdrawn from the record.")
                    .with("id", id)
                    .with("withdrawn_at", gone.since());
        }
        throw PathIds.notFound("statement", id);
    }
}
