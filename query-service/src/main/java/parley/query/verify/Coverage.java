package parley.query.verify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.SearchIndex;
import parley.query.index.search.CountedField;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.Order;
import parley.query.index.search.Tally;
import parley.query.meaning.Meanings;
import parley.query.platform.Folding;
import parley.query.store.DocumentStore;
import parley.query.store.ProjectionStore;

/** Tells how much was searched: as of now or, while the record grows, a second before. Thread-safe. */
@ApplicationScoped
public class Coverage {

    /**
     * What was searched.
     *
     * @param statements how many statements
     * @param documents how many documents that appeared in the period, or at an unknown time
     * @param outlets how many outlets, whatever the spelling of their names
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

    private record Period(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> generation) {}

    /** How far rows and index are, as the index comes behind the rows. */
    private record Standing(long position, long revision) {}

    /**
     * A count.
     *
     * @param standing before it was made
     * @param at when it was made or last known to be good, in nanoseconds of this process
     */
    private record Counted(Searched searched, Standing standing, long at) {

        Counted asOf(long nanos) {
            return new Counted(searched, standing, nanos);
        }
    }

    private static final int REMEMBERED = 100;
    private static final int MOST_OUTLETS = 100_000;

    /** A count is good for so long without a question whether it still is, though the record may grow many times a second. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final SearchIndex index;
    private final DocumentStore documents;
    private final ProjectionStore projection;
    private final Meanings meanings;
    private final Cache<Period, Counted> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    Coverage(SearchIndex index, DocumentStore documents, ProjectionStore projection, Meanings meanings) {
        this.index = index;
        this.meanings = meanings;
        this.documents = documents;
        this.projection = projection;
    }

    Searched of(Question question) {
        Period period = new Period(question.from(), question.to(), index.generation());
        long now = System.nanoTime();
        Optional<Counted> last = Optional.ofNullable(known.getIfPresent(period));
        if (last.filter(count -> now - count.at() < GOOD_FOR.toNanos()).isPresent()) {
            return last.get().searched();
        }
        // Whoever asks while this one counts is told the last count. No lock is held.
        last.ifPresent(old -> known.put(period, old.asOf(now)));
        long revision = index.revision();
        Standing standing = new Standing(projection.progress().position(), revision);
        if (last.filter(count -> count.standing().equals(standing)).isPresent()) {
            return last.get().searched();
        }
        Searched searched = count(question);
        known.put(period, new Counted(searched, standing, now));
        return searched;
    }

    private Searched count(Question question) {
        DocumentStore.Extent extent = documents.extent(question.from(), question.to());
        CountedField outlets = CountedField.ofWords("publisher_name", "publisher", MOST_OUTLETS);
        try (EntrySearch search = index.search()) {
            SearchPredicateFactory f = search.scope().predicate();
            var all = f.bool().filter(f.matchAll());
            Candidates.period(f, question).forEach(all::filter);
            Tally tally = search.tally(all.toPredicate(), Order.RECORDED, 0, List.of(outlets));
            return new Searched(
                    tally.count(),
                    extent.documents(),
                    Folding.foldAll(tally.words().get(outlets.name()).counts().keySet())
                            .size(),
                    extent.first(),
                    extent.last(),
                    meanings.isOn());
        }
    }
}
