package parley.query.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import parley.query.index.SearchIndex;
import parley.query.index.StatementEntry;
import parley.query.store.DocumentStore;
import parley.query.store.ProjectionStore;

/** Tells how much was searched. Thread-safe; remembers its last answers for as long as the record does not change. */
@ApplicationScoped
public class Coverage {

    /**
     * What was searched.
     *
     * @param statements how many statements
     * @param documents how many documents that appeared in the period, or at an unknown time
     * @param outlets how many outlets
     * @param from the earliest day on which one of the documents appeared
     * @param to the latest such day
     * @param byMeaning whether what says the same in other words would have been found, too
     */
    public record Searched(
            long statements,
            long documents,
            long outlets,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean byMeaning) {}

    private record Period(Optional<LocalDate> from, Optional<LocalDate> to, String generation, long position) {}

    private static final int REMEMBERED = 100;
    private static final int MOST_OUTLETS = 100_000;

    private final SearchIndex index;
    private final DocumentStore documents;
    private final ProjectionStore projection;
    private final Map<Period, Searched> known =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Period, Searched> eldest) {
                    return size() > REMEMBERED;
                }
            });

    @Inject
    Coverage(SearchIndex index, DocumentStore documents, ProjectionStore projection) {
        this.index = index;
        this.documents = documents;
        this.projection = projection;
    }

    Searched of(Question question) {
        ProjectionStore.Progress progress = projection.progress();
        Period period = new Period(question.from(), question.to(), progress.generation(), progress.position());
        return known.computeIfAbsent(period, p -> count(question));
    }

    private Searched count(Question question) {
        DocumentStore.Extent extent = documents.extent(question.from(), question.to());
        AggregationKey<Map<String, Long>> outlets = AggregationKey.of("outlets");
        try (SearchSession session = index.session()) {
            SearchResult<?> result = session.search(StatementEntry.class)
                    .select(f -> f.id())
                    .where(f -> f.bool()
                            .filter(f.matchAll())
                            .with(all -> Candidates.period(f, question).forEach(all::filter)))
                    .aggregation(
                            outlets,
                            f -> f.terms().field("publisher_name", String.class).maxTermCount(MOST_OUTLETS))
                    .fetch(0);
            return new Searched(
                    result.total().hitCount(),
                    extent.documents(),
                    result.aggregation(outlets).size(),
                    extent.first(),
                    extent.last(),
                    index.hasMeanings());
        }
    }
}
