package parley.query.index;

import java.nio.file.Path;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.LibrarySearch;
import parley.query.meaning.Meanings;

/** The search index without the service around it. */
public final class IndexAlone implements AutoCloseable {

    private final SearchIndex index = new SearchIndex();

    /** Opens the index in a folder, without meaning. */
    public IndexAlone(Path folder) {
        this(new LuceneEngine(folder));
    }

    private IndexAlone(Engine engine) {
        index.meanings = new Meanings(() -> false);
        index.entryRevisions = new EntryRevisions();
        index.open(engine);
    }

    /** An index of which the library can be asked as well, as it is on an engine beside the service. */
    public static IndexAlone forLibraryToo(Path folder) {
        return new IndexAlone(new LibraryToo(new LuceneEngine(folder)));
    }

    public SearchIndex get() {
        return index;
    }

    /** An access to the entries by the library, to be closed by the caller. */
    public EntrySearch byLibrary() {
        return new LibrarySearch(index.session());
    }

    @Override
    public void close() {
        index.close();
    }

    private record LibraryToo(Engine engine) implements Engine {

        @Override
        public void configure(SearchMappingBuilder mapping) {
            engine.configure(mapping);
            mapping.property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer)
                    OpenSearchEngine::tellDays);
        }

        @Override
        public boolean isShared() {
            return engine.isShared();
        }

        @Override
        public EntrySearch search(SearchMapping mapping) {
            return engine.search(mapping);
        }
    }
}
