package parley.query.statement;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import parley.document.DocumentId;
import parley.query.index.Highlights;
import parley.query.index.SearchText;
import parley.query.index.search.Hit;
import parley.query.index.search.Order;
import parley.query.platform.Batches;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.ListAnswer;
import parley.query.platform.Listing;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementSearch.Found;
import parley.query.store.ReceiptStore;
import parley.query.store.ReceiptStore.Receipt;
import parley.query.store.RecordHistory;
import parley.query.store.RecordHistory.Moment;
import parley.query.store.StatementStore;

/** Answers questions about statements. Thread-safe. */
@ApplicationScoped
public class StatementService implements Listing<StatementView, StatementView> {

    private final StatementSearch search;
    private final StatementStore statements;
    private final ReceiptStore receipts;
    private final KeptRows rows;
    private final ShownStatements shown;
    private final Similarity similarity;
    private final StandingIds ids;
    private final RecordHistory history;
    private final StatementViews views;
    private final GroupViews groups;
    private final Timer searches;

    @Inject
    StatementService(
            StatementSearch search,
            StatementStore statements,
            ReceiptStore receipts,
            KeptRows rows,
            ShownStatements shown,
            Similarity similarity,
            StandingIds ids,
            RecordHistory history,
            StatementViews views,
            GroupViews groups,
            MeterRegistry metrics) {
        this.search = search;
        this.statements = statements;
        this.receipts = receipts;
        this.rows = rows;
        this.shown = shown;
        this.similarity = similarity;
        this.ids = ids;
        this.history = history;
        this.views = views;
        this.groups = groups;
        this.searches = Timer.builder("parley.searches")
                .description("searches for statements")
                .register(metrics);
    }

    @Override
    public Set<String> keys() {
        return StatementCriteria.KEYS;
    }

    @Override
    public ListAnswer<StatementView> find(QueryKeys keys) {
        StatementCriteria criteria = criteria(keys);
        Optional<Moment> moment = criteria.asOf().map(this::moment);
        OptionalLong recordedUpTo = recordedUpTo(criteria, moment);
        Found found = searches.record(() -> search.find(criteria, recordedUpTo));
        ListAnswer.Meta meta = new ListAnswer.Meta(
                found.count(),
                found.page()
                        .next()
                        .map((Cursor cursor) -> criteria.similar().isEmpty()
                                ? cursor
                                : cursor.with(Long.toString(recordedUpTo.orElseThrow())))
                        .map(cursor -> cursor.write(keys)),
                moment.map(m -> new ListAnswer.AsOf(m.position(), m.withdrawnSince())));
        List<StatementView> page = shown(found.page().entries(), rows::recordedBy, criteria.text());
        return new ListAnswer<>(meta, page, groups.of(found.counts()));
    }

    /** Whether statements can be found by what they mean. */
    public boolean tellsMeanings() {
        return similarity.isOn();
    }

    /** How many statements can be found. */
    public long total() {
        return search.total();
    }

    /** How many outlets printed what can be found, whatever the spelling of their names. */
    public long publishers() {
        return search.publishers();
    }

    @Override
    public Iterator<List<StatementView>> all(QueryKeys keys) {
        StatementCriteria criteria = criteria(keys.withDefaults(Map.of("sort", Order.RECORDED.written())));
        if (criteria.order() == Order.RELEVANCE) {
            throw Problem.invalidValue(
                    "sort", criteria.order().written(), "an order other than relevance for a stream");
        }
        OptionalLong recordedUpTo = recordedUpTo(criteria, criteria.asOf().map(this::moment));
        return new Batches<>(after -> {
            Batch<Hit> page = search.page(criteria.behind(after, Batches.SIZE), recordedUpTo);
            // Not kept: what goes by once must not drive out what is asked for often.
            return page.map(hits -> shown(hits, receipts::recordedBy, criteria.text()));
        });
    }

    @Override
    public StatementView get(String id) {
        return shown.get(id);
    }

    @Override
    public Object json(String id) {
        return shown.json(id);
    }

    /** The statements of a document, in text order. */
    public List<StatementView> ofDocument(DocumentId document) {
        return views.of(statements.ofDocument(document));
    }

    private StatementCriteria criteria(QueryKeys keys) {
        return StatementCriteria.of(keys, similarity.of(keys), ids);
    }

    private static List<StatementView> shown(
            List<Hit> hits, Function<List<Long>, Map<Long, Receipt>> read, Optional<SearchText> text) {
        List<Long> recorded = hits.stream().map(Hit::recorded).toList();
        Map<Long, Receipt> receipts = read.apply(recorded);
        Optional<Highlights> searched = text.map(Highlights::of);
        // The rows are a moment ahead of the index: what was withdrawn in it is not shown.
        return recorded.stream()
                .filter(receipts::containsKey)
                .map(entry -> StatementViews.of(receipts.get(entry), searched))
                .toList();
    }

    private Moment moment(AsOf asOf) {
        if (asOf instanceof AsOf.Position position) {
            return history.at(position.value());
        }
        if (asOf instanceof AsOf.Time time) {
            return history.at(time.value());
        }
        throw new IllegalStateException("a moment of an unknown kind: " + asOf);
    }

    /**
     * Position by which statements must have entered the record; any if empty. What comes may take the place of what was among
     * the nearest in meaning, so all pages of these are asked of the record as it was for the first.
     */
    private OptionalLong recordedUpTo(StatementCriteria criteria, Optional<Moment> moment) {
        OptionalLong asked = moment.map(m -> OptionalLong.of(m.position())).orElse(OptionalLong.empty());
        if (criteria.similar().isEmpty()) {
            return asked;
        }
        long begun = criteria.begunAt().orElseGet(search::latest);
        return OptionalLong.of(Math.min(begun, asked.orElse(begun)));
    }
}
