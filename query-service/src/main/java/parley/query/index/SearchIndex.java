package parley.query.index;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;

/**
 * The search index of this process. Thread-safe for readers; one writer at a time.
 *
 * <p>The engine is embedded Lucene on disk. Entries and queries do not know that, so that another engine is a matter of
 * settings.
 */
@ApplicationScoped
public class SearchIndex {

    /** Grows with every change of what an entry holds or how words are cut: older entries are then thrown away. */
    private static final String SCHEMA = "4";

    /** Links of an entry to its neighbours in meaning, on each level: half of what is usual, to keep the index small. */
    private static final int LINKS = 8;

    @Inject
    IndexSettings settings;

    @Inject
    Meanings meanings;

    private final AtomicLong revision = new AtomicLong();

    private @Nullable CloseableSearchMapping mapping;

    /** Opened at once, so that a service with an index that cannot be opened does not start. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        opened();
    }

    @PostConstruct
    void open() {
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(StatementEntry.class, IndexMark.class))
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) this::addMeaning)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.directory.type", "local-filesystem")
                .property(
                        "hibernate.search.backend.directory.root",
                        settings.folder().toAbsolutePath().toString())
                .property("hibernate.search.backend.analysis.configurer", new Analyzers())
                .build();
    }

    /** Vectors only where there are any to be had: not every engine has a place for them. */
    private void addMeaning(StandalonePojoMappingConfigurationContext context) {
        if (meanings.isOn()) {
            context.programmaticMapping()
                    .type(StatementEntry.class)
                    .property(StatementEntry.MEANING)
                    .vectorField(Meaning.SIZE)
                    .vectorSimilarity(VectorSimilarity.COSINE)
                    .m(LINKS);
        }
    }

    @PreDestroy
    void close() {
        if (mapping != null) {
            mapping.close();
        }
    }

    /** A short-lived access to the index, to be closed by the caller. */
    public SearchSession session() {
        return opened().createSession();
    }

    /** Grows whenever something was written, in this process. */
    public long revision() {
        return revision.get();
    }

    /**
     * How far the index holds the rows of a generation.
     *
     * @param position of the last change; 0 before the first
     * @param told how many times meanings were told
     */
    public record Held(long position, long told) {}

    /**
     * How far the index holds the rows of a generation.
     *
     * @return nothing at all if it holds none of them, in which case it is emptied
     */
    public Held held(String generation) {
        Optional<IndexMark> mark = readMark();
        if (mark.isPresent() && mark.get().generation.equals(schema(generation))) {
            return new Held(mark.get().position, mark.get().told);
        }
        empty();
        return new Held(0, 0);
    }

    /** Writes entries over those of the same names and takes others out; durable when this returns. */
    public void write(List<StatementEntry> entries, List<Long> withdrawn) {
        if (entries.isEmpty() && withdrawn.isEmpty()) {
            return;
        }
        try (SearchSession session = durableSession()) {
            entries.forEach(entry -> session.indexingPlan().addOrUpdate(entry));
            withdrawn.forEach(recorded -> session.indexingPlan().purge(StatementEntry.class, recorded, null));
        }
        revision.incrementAndGet();
    }

    /** Notes what was written; durable when this returns. */
    public void mark(String generation, Held held) {
        IndexMark mark = new IndexMark();
        mark.generation = schema(generation);
        mark.position = held.position();
        mark.told = held.told();
        try (SearchSession session = durableSession()) {
            session.indexingPlan().addOrUpdate(mark);
        }
        revision.incrementAndGet();
    }

    private String schema(String generation) {
        return SCHEMA + "/" + meanings.method() + "/" + generation;
    }

    private void empty() {
        try (SearchSession session = session()) {
            // The mark first: a crash in between must not leave a mark without its entries.
            purge(session, IndexMark.class);
            purge(session, StatementEntry.class);
        }
        revision.incrementAndGet();
    }

    private static void purge(SearchSession session, Class<?> type) {
        session.workspace(type).purge();
        session.workspace(type).flush();
        session.workspace(type).refresh();
    }

    private Optional<IndexMark> readMark() {
        try (SearchSession session = session()) {
            return session.search(IndexMark.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("generation", String.class),
                                    f.field("position", Long.class),
                                    f.field("told", Long.class))
                            .as((generation, position, told) -> {
                                IndexMark mark = new IndexMark();
                                mark.generation = generation;
                                mark.position = position;
                                // Missing in the marks of former versions.
                                mark.told = Optional.ofNullable(told).orElse(0L);
                                return mark;
                            }))
                    .where(f -> f.matchAll())
                    .fetchSingleHit();
        }
    }

    private SearchSession durableSession() {
        return opened().createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    private CloseableSearchMapping opened() {
        if (mapping == null) {
            throw new IllegalStateException("the index is not open");
        }
        return mapping;
    }
}
