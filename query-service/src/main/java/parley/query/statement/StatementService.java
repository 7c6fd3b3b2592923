package parley.query.statement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.DocumentId;
import parley.query.platform.Cursor;
import parley.query.platform.ListAnswer;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementSearch.Found;
import parley.query.store.Presence;
import parley.query.store.StatementStore;
import parley.query.store.StoredStatement;

/** Answers questions about statements. Thread-safe. */
@ApplicationScoped
public class StatementService {

    private final StatementSearch search;
    private final StatementStore statements;
    private final StatementViews views;
    private final Timer searches;

    @Inject
    StatementService(StatementSearch search, StatementStore statements, StatementViews views, MeterRegistry metrics) {
        this.search = search;
        this.statements = statements;
        this.views = views;
        this.searches = Timer.builder("parley.searches")
                .description("searches for statements")
                .register(metrics);
    }

    /**
     * One page of the statements asked for.
     *
     * @throws Problem if the query is not understood
     */
    public ListAnswer<StatementView> find(QueryKeys keys) {
        StatementCriteria criteria = StatementCriteria.of(keys);
        Found found = searches.record(() -> search.find(criteria));
        List<String> ids = found.hits().stream().map(Hit::id).toList();
        Map<String, StoredStatement> stored = statements.findAll(ids);
        // The rows are a moment ahead of the index: what was withdrawn in it is not shown.
        List<StoredStatement> present =
                ids.stream().filter(stored::containsKey).map(stored::get).toList();
        Optional<String> next = found.next().map((Cursor cursor) -> cursor.write(keys));
        return ListAnswer.of(found.count(), views.of(present, criteria.text()), next);
    }

    /**
     * One statement.
     *
     * @throws Problem if there is none under this id, or no longer
     */
    public StatementView get(String id) {
        Presence<StoredStatement> presence = statements.find(PathIds.checked("statement", id));
        if (presence instanceof Presence.Present<StoredStatement> present) {
            return views.of(List.of(present.value()), Optional.empty()).get(0);
        }
        if (presence instanceof Presence.Gone<StoredStatement> gone) {
            throw Problem.of(ProblemCode.STATEMENT_WITHDRAWN, "Statement " + id + " was withdrawn from the record.")
                    .with("id", id)
                    .with("withdrawn_at", gone.since());
        }
        throw PathIds.notFound("statement", id);
    }

    /** The statements of a document, in text order. */
    public List<StatementView> ofDocument(DocumentId document) {
        return views.of(statements.ofDocument(document), Optional.empty());
    }
}
