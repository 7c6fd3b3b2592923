package parley.query.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import parley.query.index.EntryRevisions;
import parley.query.platform.HeapShare;

/**
 * Statements by id, as they are shown alone. Thread-safe.
 *
 * <p>What was written as JSON is kept until the statement is written to the index again. Its revision is seen before its rows are
 * read, so it is never older than what a search finds.
 */
@ApplicationScoped
class ShownStatements {

    /** What is sent of each, on average; as text, with one curly mark in it, it would take twice as much. */
    private static final long MOST = HeapShare.entriesOf(1_900);

    /** A statement as it was shown for a while. */
    private record Key(long revision, String id) {}

    private final EntryRevisions revisions;
    private final PresentStatements present;
    private final ObjectMapper mapper;
    private final Cache<Key, byte[]> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    ShownStatements(EntryRevisions revisions, PresentStatements present, ObjectMapper mapper) {
        this.revisions = revisions;
        this.present = present;
        this.mapper = mapper;
    }

    /** @throws parley.query.platform.Problem if there is none under this id, or no longer */
    StatementView get(String id) {
        return StatementViews.of(present.get(id));
    }

    /**
     * The same as JSON in UTF-8. Not to be changed.
     *
     * @throws parley.query.platform.Problem if there is none under this id, or no longer
     */
    byte[] json(String id) {
        return written.get(new Key(revisions.of(id), id), key -> write(get(id)));
    }

    private byte[] write(StatementView view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement that cannot be written as JSON", e);
        }
    }
}
