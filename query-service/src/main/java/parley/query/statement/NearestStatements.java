package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import parley.query.index.search.EntrySearch;
import parley.query.meaning.Codebook;
import parley.query.meaning.Meaning;
import parley.query.store.WordingStore;

/**
 * Finds the statements nearest in meaning: the index tells by short codes which may be, and the meanings in the rows which are.
 * Thread-safe.
 */
@ApplicationScoped
public class NearestStatements {

    /**
     * A statement near in meaning.
     *
     * @param recorded position of the change by which it entered the record
     * @param closeness the cosine of the angle between both meanings
     */
    public record Near(long recorded, double closeness) {}

    /** So many are looked at for each that is wanted: codes are too short to tell neighbours apart. */
    private static final int LOOKED_AT = 10;

    private final Codebook codebook;
    private final WordingStore wordings;

    @Inject
    NearestStatements(Codebook codebook, WordingStore wordings) {
        this.codebook = codebook;
        this.wordings = wordings;
    }

    /**
     * Those of the statements that meet a condition which are nearest; the nearest first.
     *
     * @param most how many to tell at most
     */
    public List<Near> to(Meaning asked, EntrySearch search, SearchPredicate where, int most) {
        List<Long> possible = search.nearest(where, codebook.nearness(asked), most * LOOKED_AT);
        return wordings.meaningsOfRecorded(possible).entrySet().stream()
                .map(entry -> new Near(entry.getKey(), asked.closeness(entry.getValue())))
                .sorted(Comparator.comparingDouble(Near::closeness).reversed().thenComparingLong(Near::recorded))
                .limit(most)
                .toList();
    }
}
