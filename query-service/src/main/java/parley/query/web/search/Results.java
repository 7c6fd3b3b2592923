package parley.query.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.platform.ListAnswer;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementCriteria;
import parley.query.statement.StatementService;
import parley.query.statement.StatementView;
import parley.query.utterance.UtteranceRef;
import parley.query.utterance.UtteranceService;
import parley.query.web.shown.Query;

/**
 * Lays out what was found: one statement after the other, or reports of the same words together. Thread-safe.
 *
 * <p>Reports that stand together do so at the place of the first of them, with all others that the search finds; on later
 * pages they are left out.
 */
@ApplicationScoped
class Results {

    /** So many reports of the same words are named. */
    private static final int MOST_REPORTS = 100;

    /** So many pages on which nothing is new are passed over before the reader is asked whether to go on. */
    private static final int MOST_PASSED = 10;

    /**
     * A page.
     *
     * @param next cursor of the next one; empty if this is the last
     */
    record Page(List<Result> results, Optional<String> next) {}

    private final StatementService statements;
    private final UtteranceService utterances;

    @Inject
    Results(StatementService statements, UtteranceService utterances) {
        this.statements = statements;
        this.utterances = utterances;
    }

    /** One statement after the other. */
    Page oneByOne(ListAnswer<StatementView> found) {
        Map<String, UtteranceRef> shared = shared(found);
        return new Page(
                found.results().stream()
                        .map(view -> Result.of(view, Optional.ofNullable(shared.get(id(view))), List.of()))
                        .toList(),
                found.meta().nextCursor());
    }

    /**
     * Reports of the same words together.
     *
     * @param asked what was asked, in the keys of the API
     * @param found its answer
     */
    Page together(Query asked, ListAnswer<StatementView> found) {
        ListAnswer<StatementView> page = found;
        List<Result> results = heads(asked, page);
        for (int passed = 0; results.isEmpty() && passed < MOST_PASSED; passed++) {
            Optional<String> next = page.meta().nextCursor();
            if (next.isEmpty()) {
                break;
            }
            page = statements.find(keys(asked.with("cursor", next.get())));
            results = heads(asked, page);
        }
        return new Page(results, page.meta().nextCursor());
    }

    /** Of statements that report the same words, the one that the search finds first, with the others. */
    private List<Result> heads(Query asked, ListAnswer<StatementView> page) {
        Map<String, UtteranceRef> shared = shared(page);
        Map<String, List<StatementView>> reports = new HashMap<>();
        List<Result> heads = new ArrayList<>();
        for (StatementView view : page.results()) {
            Optional<UtteranceRef> utterance = Optional.ofNullable(shared.get(id(view)));
            List<StatementView> alike = utterance
                    .map(one -> reports.computeIfAbsent(one.id(), id -> reports(asked, id)))
                    .filter(list -> !list.isEmpty())
                    .orElse(List.of(view));
            if (id(alike.get(0)).equals(id(view))) {
                heads.add(Result.of(view, utterance, alike.subList(1, alike.size())));
            }
        }
        return heads;
    }

    /** What the search finds of the reports of an utterance, in its order. */
    private List<StatementView> reports(Query asked, String utterance) {
        Query narrowed = asked.without("cursor", "group_by")
                .and("utterance", utterance)
                .with("per_page", String.valueOf(MOST_REPORTS));
        return statements.find(keys(narrowed)).results();
    }

    private Map<String, UtteranceRef> shared(ListAnswer<StatementView> found) {
        return utterances.sharedBy(found.results().stream().map(Results::id).toList());
    }

    private static String id(StatementView view) {
        return view.id().value();
    }

    private static QueryKeys keys(Query query) {
        return QueryKeys.of(query.values(), StatementCriteria.KEYS);
    }
}
