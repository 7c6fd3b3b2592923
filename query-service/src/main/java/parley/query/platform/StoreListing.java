package parley.query.platform;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import parley.query.platform.Batches.Batch;

/**
 * A list that is read from a store page by page, in one fixed order.
 *
 * @param <W> what is asked of the store
 * @param <V> an entry as the list shows it
 * @param <O> an entry as it is shown alone
 */
public abstract class StoreListing<W, V, O> implements Listing<V, O> {

    /** A place in the order: what is sorted by, and the id. */
    private static final int CURSOR_SIZE = 2;

    /** @throws Problem if the query is not understood */
    protected abstract W wanted(QueryKeys keys);

    /** How many entries there are. */
    protected abstract long count(W wanted);

    /** The entries behind a place, or the first ones. */
    protected abstract Batch<V> page(W wanted, Optional<Cursor> after, int size);

    /** How many entries there are in all. */
    public long total() {
        return count(wanted(QueryKeys.NONE));
    }

    @Override
    public ListAnswer<V> find(QueryKeys keys) {
        W wanted = wanted(keys);
        Batch<V> page = page(wanted, Cursor.read(keys, CURSOR_SIZE), keys.perPage());
        return ListAnswer.of(count(wanted), page.entries(), page.next().map((Cursor cursor) -> cursor.write(keys)));
    }

    @Override
    public Iterator<List<V>> all(QueryKeys keys) {
        W wanted = wanted(keys);
        return new Batches<>(after -> page(wanted, after, Batches.SIZE));
    }
}
