package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import parley.negotiation.NegotiationId;

/** What talks are called, read without all else that accounts tell of them. Thread-safe. */
@ApplicationScoped
public class NegotiationLabels {

    private final Sql sql;

    @Inject
    NegotiationLabels(Sql sql) {
        this.sql = sql;
    }

    /** The labels of those of the talks that stand for themselves, by id. */
    @Transactional
    public Map<NegotiationId, String> of(Collection<NegotiationId> ids) {
        Map<NegotiationId, String> labels = new HashMap<>();
        sql.query(
                "select id, cast(body as json) ->> 'label' from negotiation where id = any (?) and body is not null",
                ids.stream().map(NegotiationId::value).toList(),
                row -> labels.put(new NegotiationId(row.getString(1)), row.getString(2)));
        return labels;
    }
}
