package parley.query.index;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMappingBuilder;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.query.index.search.EntrySearch;
import parley.query.meaning.Meanings;

/**
 * The search index. Thread-safe for readers; one writer at a time, in all processes that share it.
 *
 * <p>Settings choose the engine. Entries and queries do not know which it is.
 */
@ApplicationScoped
public class SearchIndex {

    /** Grows with every change of what an entry holds or how words are cut: older entries are then thrown away. */
    public static final int SCHEMA = 6;

    @Inject
    IndexSettings settings;

    @Inject
    Meanings meanings;

    @Inject
    EntryRevisions entryRevisions;

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Mark(String generation, Held held) {}

    private final AtomicLong revision = new AtomicLong();

    /** What the index said last of how far it is: another process may have written since. */
    private final AtomicReference<Optional<Mark>> seen = new AtomicReference<>(Optional.empty());

    private @Nullable Engine engine;
    private @Nullable CloseableSearchMapping mapping;

    /** Opened at once, so that a service with an index that cannot be opened does not start. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        opened();
    }

    @PostConstruct
    void open() {
        open(Engine.of(settings));
    }

    void open(Engine chosen) {
        engine = chosen;
        mapping = openPatiently(chosen);
    }

    /** An engine that has just been started on a slow machine is waited for. */
    private CloseableSearchMapping openPatiently(Engine chosen) {
        long start = System.nanoTime();
        while (true) {
            try {
                return mapping(chosen);
            } catch (SearchException e) {
                if (!chosen.isShared() || System.nanoTime() - start > START_PATIENCE.toNanos()) {
                    throw e;
                }
                LOG.warnf("the search engine cannot be opened yet: reason=%s", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private CloseableSearchMapping mapping(Engine chosen) {
        SearchMappingBuilder builder = SearchMapping.builder(
                        AnnotatedTypeSource.fromClasses(StatementEntry.class, IndexMark.class))
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
        chosen.configure(builder);
        return builder.build();
    }

    @PreDestroy
    void close() {
        if (mapping != null) {
            mapping.close();
        }
    }

    /** A short-lived access to the index, to be closed by the caller. */
    SearchSession session() {
        return opened().createSession();
    }

    /** A short-lived access to its entries, to be closed by the caller. */
    public EntrySearch search() {
        return engine().search(opened());
    }

    /** Whether all replicas have this one index, which only the elected one may write. */
    public boolean isShared() {
        return engine().isShared();
    }

    /** How long a shared index is waited for when it is asked for something, which may come about later all the same. */
    public Duration patience() {
        return settings.opensearch().patience();
    }

    /** Grows whenever something was written, by this process or, once it has {@link #look looked}, by another. */
    public long revision() {
        return revision.get();
    }

    /** Of which rows it holds some, as far as this process has written or {@link #look looked}; another name for other rows. */
    public Optional<String> generation() {
        return seen.get().map(Mark::generation);
    }

    /**
     * How far an index holds the rows of a generation.
     *
     * @param position of the last change; 0 before the first
     * @param told how many times meanings were told
     */
    public record Held(long position, long told) {

        /** What both hold. */
        public Held and(Held other) {
            return new Held(Math.min(position, other.position), Math.min(told, other.told));
        }
    }

    /**
     * How far the index holds the rows of a generation. For its writer.
     *
     * @return nothing at all if it holds none of them, in which case it is emptied
     */
    public Held held(String generation) {
        return look(generation).orElseGet(() -> {
            empty();
            return new Held(0, 0);
        });
    }

    /**
     * How far the index holds the rows of a generation, whoever wrote them.
     *
     * @return empty if it holds none of them
     */
    public Optional<Held> look(String generation) {
        Optional<Mark> mark = readMark();
        if (!mark.equals(seen.getAndSet(mark))) {
            entryRevisions.anyChanged();
            revision.incrementAndGet();
        }
        return mark.filter(m -> m.generation().equals(schema(generation))).map(Mark::held);
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
        seen.set(Optional.of(new Mark(mark.generation, held)));
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
        seen.set(Optional.empty());
        entryRevisions.anyChanged();
        revision.incrementAndGet();
    }

    private static void purge(SearchSession session, Class<?> type) {
        session.workspace(type).purge();
        session.workspace(type).flush();
        session.workspace(type).refresh();
    }

    private Optional<Mark> readMark() {
        try (SearchSession session = session()) {
            return session.search(IndexMark.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("generation", String.class),
                                    f.field("position", Long.class),
                                    f.field("told", Long.class))
                            // Missing in the marks of former versions.
                            .as((generation, position, told) -> new Mark(
                                    generation,
                                    new Held(position, Optional.ofNullable(told).orElse(0L)))))
                    .where(f -> f.matchAll())
                    .fetchSingleHit();
        }
    }

    private SearchSession durableSession() {
        return opened().createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    private Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("the index is not open");
        }
        return engine;
    }

    private CloseableSearchMapping opened() {
        if (mapping == null) {
            throw new IllegalStateException("the index is not open");
        }
        return mapping;
    }
}
