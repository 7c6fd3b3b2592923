package parley.query.index;

import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import parley.query.index.search.EntrySearch;

/**
 * What keeps the index: chosen by settings, the same entries and questions for each.
 *
 * <p>All that differs between engines is said here and in the classes that implement this.
 */
interface Engine {

    /** Tells the library how this engine is reached, and how words are cut and matches weighed there. */
    void configure(SearchMappingBuilder mapping);

    /** Whether all replicas have one index, which only the elected one may write. */
    boolean isShared();

    /** A short-lived access to its entries. */
    EntrySearch search(SearchMapping mapping);

    static Engine of(IndexSettings settings) {
        return settings.engine() == IndexSettings.Kind.OPENSEARCH
                ? new OpenSearchEngine(settings.opensearch())
                : new LuceneEngine(settings.folder());
    }
}
