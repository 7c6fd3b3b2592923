package parley.query.index;

import java.nio.file.Path;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.LuceneSearch;

/**
 * Lucene inside of this process, its files in a folder.
 *
 * @param folder which no other process may use
 */
record LuceneEngine(Path folder) implements Engine {

    @Override
    public void configure(SearchMappingBuilder mapping) {
        mapping.property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.directory.type", "local-filesystem")
                .property(
                        "hibernate.search.backend.directory.root",
                        folder.toAbsolutePath().toString())
                .property("hibernate.search.backend.analysis.configurer", new Analyzers());
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public EntrySearch search(SearchMapping mapping) {
        return new LuceneSearch(mapping.scope(StatementEntry.class), new SteadySimilarity());
    }
}
