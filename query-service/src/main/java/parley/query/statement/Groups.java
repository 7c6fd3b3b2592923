package parley.query.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import parley.query.index.StatementEntry;

/** Counts what a question finds, inside the engine and in the same pass. */
final class Groups {

    private static final AggregationKey<Map<String, Long>> UNKNOWN = AggregationKey.of(StatementEntry.UNKNOWN);
    /** More than there are things to be unknown. */
    private static final int ALL_UNKNOWN = 64;

    private final SearchScope<StatementEntry> scope;
    private final Map<Grouping, AggregationKey<Map<String, Long>>> keys = new LinkedHashMap<>();

    Groups(SearchScope<StatementEntry> scope, List<Grouping> groupings) {
        this.scope = scope;
        groupings.forEach(by -> keys.put(by, AggregationKey.of(by.written())));
    }

    /** Makes a question count. */
    void addTo(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> question) {
        if (keys.isEmpty()) {
            return;
        }
        keys.forEach((by, key) -> question.aggregation(key, counts(by.field(), by.most() + 1)));
        question.aggregation(UNKNOWN, counts(StatementEntry.UNKNOWN, ALL_UNKNOWN));
    }

    /** Reads the counts off the answer. */
    List<Counts> of(SearchResult<?> answer) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, Long> unknown = answer.aggregation(UNKNOWN);
        return keys.entrySet().stream()
                .map(entry -> Counts.of(
                        entry.getKey(),
                        answer.aggregation(entry.getValue()),
                        unknown.getOrDefault(entry.getKey().written(), 0L)))
                .toList();
    }

    private SearchAggregation<Map<String, Long>> counts(String field, int most) {
        return scope.aggregation()
                .terms()
                .field(field, String.class)
                .orderByCountDescending()
                .maxTermCount(most)
                .toAggregation();
    }
}
