package parley.query.statement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import parley.query.index.StatementEntry;
import parley.query.platform.Folding;

/**
 * Counts what a question finds, inside the engine and in the same pass.
 *
 * <p>How many statements are in no group follows from the others where all groups are counted and a statement is in one at most;
 * elsewhere it is counted, too.
 */
final class Groups {

    private static final AggregationKey<Map<String, Long>> UNKNOWN = AggregationKey.of(StatementEntry.UNKNOWN);
    private static final AggregationKey<Long> WITH_SPEAKER = AggregationKey.of("with_speaker");
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
            if (by.isNumbered() || by.word().isPresent()) {
                byNumber.put(by, AggregationKey.of(by.written()));
            } else {
                byKey.put(by, AggregationKey.of(by.written()));
            }
        }
    }

    /** Makes a question count. */
    void addTo(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> question) {
        byKey.forEach((by, key) -> question.aggregation(key, counts(by.field(), String.class, by.counted())));
        byNumber.forEach((by, key) -> question.aggregation(key, counts(by.field(), Long.class, by.counted())));
        if (!byKey.isEmpty()) {
            question.aggregation(UNKNOWN, counts(StatementEntry.UNKNOWN, String.class, ALL_UNKNOWN));
        }
        if (byNumber.containsKey(Grouping.SPEAKER)) {
            question.aggregation(
                    WITH_SPEAKER,
                    scope.aggregation().count().field(Grouping.SPEAKER.field()).toAggregation());
        }
    }

    /** Reads the counts off the answer, in the order in which they were asked for. */
    List<Counts> of(SearchResult<?> answer) {
        long all = answer.total().hitCount();
        return groupings.stream().map(by -> counts(by, answer, all)).toList();
    }

    private Counts counts(Grouping by, SearchResult<?> answer, long all) {
        if (byKey.containsKey(by)) {
            long unknown = answer.aggregation(UNKNOWN).getOrDefault(by.written(), 0L);
            Map<String, Long> found = answer.aggregation(byKey.get(by));
            return Counts.of(by, by.isNamed() ? bySpelling(found) : found, unknown);
        }
        Map<Long, Long> found = answer.aggregation(byNumber.get(by));
        if (by.word().isEmpty()) {
            // Every statement stands in a document.
            long known = by == Grouping.SPEAKER ? answer.aggregation(WITH_SPEAKER) : all;
            return Counts.of(by, found, all - known);
        }
        long known = found.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> words = new HashMap<>();
        found.forEach((code, count) -> words.put(by.word().get().apply(code), count));
        return Counts.of(by, words, all - known);
    }

    /** Names that no filter tells apart are one group, which has the most frequent of them, of equals the lesser. */
    private static Map<String, Long> bySpelling(Map<String, Long> found) {
        Map<String, Map.Entry<String, Long>> merged = new HashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(name -> merged.merge(
                        Folding.fold(name.getKey()),
                        name,
                        (first, other) -> Map.entry(first.getKey(), first.getValue() + other.getValue())));
        return merged.values().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
