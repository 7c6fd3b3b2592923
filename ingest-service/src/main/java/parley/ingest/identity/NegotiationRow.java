package parley.ingest.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ingest.platform.RecordJson;
import parley.joining.Account;
import parley.joining.JoinedNegotiation;
import parley.joining.TalkReport;
import parley.negotiation.NegotiationId;

/** An account of talks, and the talks if they stand under its id. */
@Entity
@Table(name = "negotiation")
class NegotiationRow {

    @Id
    String id = "";

    String documentId = "";

    @Nullable
    String family;

    @Nullable
    String account;

    @Nullable
    String report;

    @Nullable
    String splitId;

    @Nullable
    String body;

    @Nullable
    String joinedTo;

    @Nullable
    String reason;

    boolean isTold() {
        return account != null;
    }

    void tell(Account told) {
        documentId = told.document().value();
        TalkReport features = TalkReport.of(told);
        family = features.family().orElse(null);
        account = RecordJson.write(told);
        report = RecordJson.write(features);
    }

    void untell() {
        family = null;
        account = null;
        report = null;
        splitId = null;
    }

    /** @throws IllegalStateException if it left the record */
    Account account() {
        return RecordJson.read(told(account), Account.class);
    }

    private String told(@Nullable String json) {
        if (json == null) {
            throw new IllegalStateException("an account that left the record: " + id);
        }
        return json;
    }

    Optional<JoinedNegotiation> body() {
        return Optional.ofNullable(body).map(json -> RecordJson.read(json, JoinedNegotiation.class));
    }

    /** The id of the talks, its own or another. */
    NegotiationId standing() {
        return new NegotiationId(joinedTo == null ? id : joinedTo);
    }

    void stand(JoinedNegotiation talks) {
        body = RecordJson.write(talks);
        joinedTo = null;
        reason = null;
    }

    void join(NegotiationId to, String why) {
        body = null;
        joinedTo = to.value();
        reason = why;
    }

    void withdraw() {
        body = null;
        joinedTo = null;
        reason = null;
    }
}
