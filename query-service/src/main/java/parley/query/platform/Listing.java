package parley.query.platform;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Something of which the API has a list and, by id, each entry.
 *
 * @param <V> an entry as the list shows it
 * @param <O> an entry as it is shown alone
 */
public interface Listing<V, O> {

    /** The query keys that say what is asked. */
    Set<String> keys();

    /**
     * One page.
     *
     * @throws Problem if the query is not understood
     */
    ListAnswer<V> find(QueryKeys keys);

    /**
     * All entries asked for, some at a time, so that any number of them can be written out. What is added while it is
     * read may be missed; nothing that was there before is missed or given twice.
     *
     * @throws Problem if the query is not understood, or asks for an order that only pages have
     */
    Iterator<List<V>> all(QueryKeys keys);

    /**
     * One entry.
     *
     * @throws Problem if there is none under this id, or no longer
     */
    O get(String id);

    /**
     * The body of one entry as JSON: what it is made of or, where it is at hand, its bytes in UTF-8.
     *
     * @throws Problem if there is none under this id, or no longer
     */
    default Object json(String id) {
        return get(id);
    }
}
