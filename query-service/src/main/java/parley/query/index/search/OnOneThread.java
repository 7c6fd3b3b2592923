package parley.query.index.search;

import java.util.Collection;
import java.util.function.Supplier;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/**
 * Makes a collector for each thread that reads the index for a question, of which there is one.
 *
 * @param <C> what collects
 */
record OnOneThread<C extends Collector>(Supplier<C> maker) implements CollectorManager<C, C> {

    @Override
    public C newCollector() {
        return maker.get();
    }

    @Override
    public C reduce(Collection<C> threads) {
        if (threads.size() != 1) {
            throw new IllegalStateException("collected by several threads: " + threads.size());
        }
        return threads.iterator().next();
    }
}
