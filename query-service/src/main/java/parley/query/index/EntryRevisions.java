package parley.query.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells whether what is shown of a statement may have changed, so that what is kept in memory of all others stays. Thread-safe.
 *
 * <p>A statement goes by its id and by the name of its entry. Some statements share a revision, as if they changed together.
 */
@ApplicationScoped
public class EntryRevisions {

    /** A thousand written statements then spoil one in sixty of what is kept, for a megabyte of numbers. */
    private static final int SHARED = 1 << 17;

    private final AtomicLong all = new AtomicLong();
    private final AtomicLongArray some = new AtomicLongArray(SHARED);

    /** Grows whenever what is shown of the statement may be another. To be asked before its rows are read. */
    public long of(Object name) {
        return all.get() + some.get(place(name));
    }

    /** These were written to the index, or left it. */
    public void changed(Collection<?> names) {
        names.forEach(name -> some.incrementAndGet(place(name)));
    }

    /** Nobody knows which ones were written. */
    void anyChanged() {
        all.incrementAndGet();
    }

    private static int place(Object name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 15) & SHARED - 1;
    }
}
