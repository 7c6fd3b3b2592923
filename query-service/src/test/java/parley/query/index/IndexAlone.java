package parley.query.index;

import java.nio.file.Path;
import parley.query.meaning.Meanings;

/** The search index without the service around it. */
public final class IndexAlone implements AutoCloseable {

    private final SearchIndex index = new SearchIndex();

    /** Opens the index in a folder, without meaning. */
    public IndexAlone(Path folder) {
        index.meanings = new Meanings(() -> false);
        index.entryRevisions = new EntryRevisions();
        index.open(new LuceneEngine(folder));
    }

    public SearchIndex get() {
        return index;
    }

    @Override
    public void close() {
        index.close();
    }
}
