package parley.query.platform;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A long list, read some entries at a time, each time behind the last entry of those before. Used by one thread.
 *
 * <p>The first batch is read at once, so that what cannot be answered fails before anything was written.
 */
public final class Batches<V> implements Iterator<List<V>> {

    /** How many entries to read at a time: enough to make the questions few, little enough to keep in memory. */
    public static final int SIZE = 200;

    /**
     * Some entries.
     *
     * @param next where the following begin; empty if these are the last
     */
    public record Batch<V>(List<V> entries, Optional<Cursor> next) {

        public Batch {
            entries = List.copyOf(entries);
        }

        /**
         * A batch of what was read for it.
         *
         * @param found one more than it holds, if there are more
         * @param cursor names an entry
         */
        public static <V> Batch<V> of(List<V> found, int size, Function<V, Cursor> cursor) {
            if (found.size() <= size) {
                return new Batch<>(found, Optional.empty());
            }
            return new Batch<>(found.subList(0, size), Optional.of(cursor.apply(found.get(size - 1))));
        }

        /** The same batch with its entries shown otherwise. */
        public <U> Batch<U> map(Function<List<V>, List<U>> change) {
            return new Batch<>(change.apply(entries), next);
        }
    }

    private final Function<Optional<Cursor>, Batch<V>> reader;
    private Optional<Batch<V>> ahead;

    /** @param reader reads the entries behind a cursor, from the start if there is none */
    public Batches(Function<Optional<Cursor>, Batch<V>> reader) {
        this.reader = reader;
        this.ahead = Optional.of(reader.apply(Optional.empty()));
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public List<V> next() {
        Batch<V> now = ahead.orElseThrow(NoSuchElementException::new);
        ahead = now.next().map(cursor -> reader.apply(Optional.of(cursor)));
        return now.entries();
    }
}
