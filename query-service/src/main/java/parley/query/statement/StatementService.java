package parley.query.statement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.document.DocumentId;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;
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
import parley.query.store.WordingStore;

/** Answers questions about statements. Thread-safe. */
@ApplicationScoped
public class StatementService {

    private static final Pattern STATEMENT_ID = Pattern.compile("q-[0-9a-f]{32}");

    private final StatementSearch search;
    private final StatementStore statements;
    private final StatementViews views;
    private final WordingStore wordings;
    private final Meanings meanings;
    private final Timer searches;

    @Inject
    StatementService(
            StatementSearch search,
            StatementStore statements,
            StatementViews views,
            WordingStore wordings,
            Meanings meanings,
            MeterRegistry metrics) {
        this.search = search;
        this.statements = statements;
        this.views = views;
        this.wordings = wordings;
        this.meanings = meanings;
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
        StatementCriteria criteria = StatementCriteria.of(keys, keys.one("similar_to").map(this::near));
        Found found = searches.record(() -> search.find(criteria));
        List<String> ids = found.hits().stream().map(Hit::id).toList();
        Map<String, StoredStatement> stored = statements.findAll(ids);
        // The rows are a moment ahead of the index: what was withdrawn in it is not shown.
        List<StoredStatement> present =
                ids.stream().filter(stored::containsKey).map(stored::get).toList();
        Optional<String> next = found.next().map((Cursor cursor) -> cursor.write(keys));
        return ListAnswer.of(found.count(), views.of(present, criteria.text()), next);
    }

    /** The meaning of a text or, where it is the id of a statement, of that. */
    private Near near(String value) {
        if (!meanings.isOn()) {
            throw Problem.of(ProblemCode.MEANING_OFF, "similar_to=" + value + ": this service runs without meaning.")
                    .with("parameter", "similar_to");
        }
        if (!STATEMENT_ID.matcher(value).matches()) {
            return new Near(meanings.of(value).orElseThrow(), Optional.empty());
        }
        StoredStatement statement = present(value);
        Meaning meaning = Optional.ofNullable(wordings.meanings(List.of(value)).get(value))
                .or(() -> meanings.of(statement.statement().text()))
                .orElseThrow();
        return new Near(meaning, Optional.of(value));
    }

    /**
     * One statement.
     *
     * @throws Problem if there is none under this id, or no longer
     */
    public StatementView get(String id) {
        return views.of(List.of(present(id)), Optional.empty()).get(0);
    }

    private StoredStatement present(String id) {
        Presence<StoredStatement> presence = statements.find(PathIds.checked("statement", id));
        if (presence instanceof Presence.Present<StoredStatement> present) {
            return present.value();
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
