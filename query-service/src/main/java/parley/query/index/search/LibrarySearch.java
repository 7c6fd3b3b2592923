package parley.query.index.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import parley.query.index.StatementEntry;
import parley.query.meaning.Nearness;

/** Asks any engine, by the library; what is near in meaning only OpenSearch. */
public final class LibrarySearch implements EntrySearch {

    private static final AggregationKey<Map<String, Long>> UNKNOWN = AggregationKey.of(StatementEntry.UNKNOWN);
    /** More than there are things to be unknown. */
    private static final int ALL_UNKNOWN = 64;

    private final SearchSession session;
    private final SearchScope<StatementEntry> scope;

    /** @param session closed with this */
    public LibrarySearch(SearchSession session) {
        this.session = session;
        this.scope = session.scope(StatementEntry.class);
    }

    @Override
    public SearchScope<StatementEntry> scope() {
        return scope;
    }

    @Override
    public List<Hit> hits(SearchPredicate where, Order order, int from, int most) {
        return question(where, order).fetchHits(from, most);
    }

    @Override
    public Tally tally(SearchPredicate where, Order order, int first, List<CountedField> fields) {
        var question = question(where, order);
        boolean words = fields.stream().anyMatch(CountedField::hasWords);
        if (words) {
            question.aggregation(UNKNOWN, counts(StatementEntry.UNKNOWN, String.class, ALL_UNKNOWN));
        }
        for (CountedField field : fields) {
            if (field.hasWords()) {
                question.aggregation(words(field), counts(field.name(), String.class, field.most()));
            } else {
                question.aggregation(numbers(field), counts(field.name(), Long.class, field.most()));
                question.aggregation(
                        known(field),
                        scope.aggregation().count().field(field.name()).toAggregation());
            }
        }
        return tally(question.fetch(first), fields, words);
    }

    /** Which the library cannot say: OpenSearch runs a script for it. */
    @Override
    public List<Long> nearest(SearchPredicate where, Nearness asked, int most) {
        var f = scope.predicate();
        var near = f.extension(ElasticsearchExtension.get()).fromJson(NearnessScript.scoreBy(asked));
        SearchPredicate all = f.bool().filter(where).must(near).toPredicate();
        return hits(all, Order.RELEVANCE, 0, most).stream().map(Hit::recorded).toList();
    }

    private static Tally tally(SearchResult<Hit> answer, List<CountedField> fields, boolean anyWords) {
        long all = answer.total().hitCount();
        Map<String, Long> unknown = anyWords ? answer.aggregation(UNKNOWN) : Map.of();
        Map<String, Tally.Values<Long>> numbers = new HashMap<>();
        Map<String, Tally.Values<String>> words = new HashMap<>();
        for (CountedField field : fields) {
            field.unknown()
                    .ifPresentOrElse(
                            word -> words.put(
                                    field.name(),
                                    new Tally.Values<>(
                                            answer.aggregation(words(field)), all - unknown.getOrDefault(word, 0L))),
                            () -> numbers.put(
                                    field.name(),
                                    new Tally.Values<>(
                                            answer.aggregation(numbers(field)), answer.aggregation(known(field)))));
        }
        return new Tally(all, answer.hits(), numbers, words);
    }

    private static AggregationKey<Map<String, Long>> words(CountedField field) {
        return AggregationKey.of(field.name());
    }

    private static AggregationKey<Map<Long, Long>> numbers(CountedField field) {
        return AggregationKey.of(field.name());
    }

    private static AggregationKey<Long> known(CountedField field) {
        return AggregationKey.of("known:" + field.name());
    }

    private <K> SearchAggregation<Map<K, Long>> counts(String field, Class<K> type, int most) {
        return scope.aggregation()
                .terms()
                .field(field, type)
                .orderByCountDescending()
                .maxTermCount(most)
                .toAggregation();
    }

    private SearchQueryOptionsStep<?, ?, Hit, ?, ?, ?> question(SearchPredicate where, Order order) {
        return session.search(scope).select(f -> hit(f, order)).where(where).sort(order.in(scope));
    }

    /** What decides the order, and no more: to read a day from what the engine stores takes longer than all else of a hit. */
    private static ProjectionFinalStep<Hit> hit(SearchProjectionFactory<?, ?> f, Order order) {
        if (order == Order.RELEVANCE) {
            return f.composite()
                    .from(f.id(Long.class), f.score())
                    .as((recorded, score) -> new Hit(recorded, score, OptionalInt.empty()));
        }
        return order.isByDay()
                ? f.composite()
                        .from(f.id(Long.class), f.field(StatementEntry.TOLD_DAY, Integer.class))
                        .as(LibrarySearch::hit)
                : f.composite().from(f.id(Long.class)).as(recorded -> hit(recorded, null));
    }

    private static Hit hit(Long recorded, @Nullable Integer day) {
        return new Hit(recorded, 0, day == null ? OptionalInt.empty() : OptionalInt.of(day));
    }

    @Override
    public void close() {
        session.close();
    }
}
