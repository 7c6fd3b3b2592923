package parley.query.statement;

import java.util.EnumMap;
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
    private final List<Grouping> groupings;
    private final Map<Grouping, AggregationKey<Map<String, Long>>> byKey = new EnumMap<>(Grouping.class);
    private final Map<Grouping, AggregationKey<Map<Long, Long>>> byNumber = new EnumMap<>(Grouping.class);

    Groups(SearchScope<StatementEntry> scope, List<Grouping> groupings) {
        this.scope = scope;
        this.groupings = groupings;
        for (Grouping by : groupings) {
            if (by.isNumbered()) {
                byNumber.put(by, AggregationKey.of(by.written()));
            } else {
                byKey.put(by, AggregationKey.of(by.written()));
            }
        }
    }

    /** Makes a question count. */
    void addTo(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> question) {
        if (groupings.isEmpty()) {
            return;
        }
        byKey.forEach((by, key) -> question.aggregation(key, counts(by.field(), String.class, by.most() + 1)));
        byNumber.forEach((by, key) -> question.aggregation(key, counts(by.field(), Long.class, by.most() + 1)));
        question.aggregation(UNKNOWN, counts(StatementEntry.UNKNOWN, String.class, ALL_UNKNOWN));
    }

    /** Reads the counts off the answer, in the order in which they were asked for. */
    List<Counts> of(SearchResult<?> answer) {
        if (groupings.isEmpty()) {
            return List.of();
        }
        Map<String, Long> unknown = answer.aggregation(UNKNOWN);
        return groupings.stream()
                .map(by -> {
                    long left = unknown.getOrDefault(by.written(), 0L);
                    return by.isNumbered()
                            ? Counts.of(by, answer.aggregation(byNumber.get(by)), left)
                            : Counts.of(by, answer.aggregation(byKey.get(by)), left);
                })
                .toList();
    }

    private <K> SearchAggregation<Map<K, Long>> counts(String field, Class<K> type, int most) {
        return scope.aggregation()
                .terms()
                .field(field, type)
                .orderByCountDescending()
                .maxTermCount(most)
                .toAggregation();
    }
}
