package parley.query.index;

import java.time.Duration;
import java.util.Locale;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.jspecify.annotations.Nullable;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.LibrarySearch;

/**
 * OpenSearch, with one index for all replicas.
 *
 * @param settings how it is reached
 */
record OpenSearchEngine(IndexSettings.OpenSearch settings) implements Engine {

    /** Named, as the library would take the client of another product. It asks the next node where one is away. */
    private static final String CLIENT = "opensearch-rest";

    /** How matches are weighed, and how far lists by relevance can be paged. */
    private static final String INDEX_SETTINGS = "parley/query/index/opensearch.json";

    @Override
    public void configure(SearchMappingBuilder mapping) {
        mapping.property("hibernate.search.backend.type", "elasticsearch")
                .property("hibernate.search.backend.client_factory", CLIENT)
                .property("hibernate.search.backend.uris", settings.uris())
                // Unless told, the client waits without end where a connection went silent.
                .property("hibernate.search.backend.request_timeout", millis(settings.patience()))
                // So that there is time left to ask the others.
                .property(
                        "hibernate.search.backend.read_timeout",
                        millis(settings.patience().dividedBy(settings.uris().size())))
                .property("hibernate.search.backend.layout.strategy", new Names(settings.prefix()))
                .property("hibernate.search.backend.schema_management.settings_file", INDEX_SETTINGS)
                .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer)
                        OpenSearchEngine::tellDays)
                .property("hibernate.search.backend.analysis.configurer", (ElasticsearchAnalysisConfigurer)
                        OpenSearchAnalysis::configure)
                // Another schema has another name, so what is there is ours.
                .property("hibernate.search.schema_management.strategy", "create");
        settings.username().ifPresent(name -> mapping.property("hibernate.search.backend.username", name));
        settings.password().ifPresent(word -> mapping.property("hibernate.search.backend.password", word));
    }

    /** Lucene, which is asked itself, would keep it a second time. */
    static void tellDays(StandalonePojoMappingConfigurationContext mapping) {
        mapping.programmaticMapping()
                .type(StatementEntry.class)
                .property(StatementEntry.DAY)
                .genericField(StatementEntry.TOLD_DAY)
                .searchable(Searchable.NO)
                .projectable(Projectable.YES);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public EntrySearch search(SearchMapping mapping) {
        return new LibrarySearch(mapping.createSession());
    }

    /**
     * The schema is part of a name: while replicas are replaced by newer ones, each finds the index that it understands.
     */
    private record Names(String prefix) implements IndexLayoutStrategy {

        @Override
        public String createInitialElasticsearchIndexName(String index) {
            return (prefix + "-" + index + "-" + SearchIndex.SCHEMA).toLowerCase(Locale.ROOT);
        }

        @Override
        public @Nullable String createWriteAlias(String index) {
            return null;
        }

        @Override
        public @Nullable String createReadAlias(String index) {
            return null;
        }
    }
}
