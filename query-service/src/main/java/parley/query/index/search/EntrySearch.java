package parley.query.index.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import parley.query.index.StatementEntry;
import parley.query.meaning.Nearness;

/** A short-lived access to the entries of the index, to be closed by the caller. Used by one thread. */
public interface EntrySearch extends AutoCloseable {

    /** In what words conditions are said. */
    SearchScope<StatementEntry> scope();

    /**
     * Some of the entries that meet a condition.
     *
     * @param from how many of the first to leave out
     * @param most how many to tell at most
     */
    List<Hit> hits(SearchPredicate where, Order order, int from, int most);

    /**
     * The first of the entries that meet a condition, and numbers of all of them.
     *
     * @param first how many entries to tell at most
     */
    Tally tally(SearchPredicate where, Order order, int first, List<CountedField> fields);

    /**
     * Those of the entries that meet a condition which, by their codes, are nearest in meaning; the nearest first. All that meet it
     * are looked at.
     *
     * @param asked how near each code is
     * @param most how many to tell at most
     * @return when they entered the record
     */
    List<Long> nearest(SearchPredicate where, Nearness asked, int most);

    @Override
    void close();
}
