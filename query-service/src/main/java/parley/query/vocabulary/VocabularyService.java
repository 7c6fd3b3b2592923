package parley.query.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.PathIds;
import parley.query.platform.QueryKeys;
import parley.query.platform.StoreListing;

/** Tells the vocabularies, by id. Thread-safe. */
@ApplicationScoped
public class VocabularyService extends StoreListing<QueryKeys, Vocabulary, Vocabulary> {

    /** The query keys of {@code /v1/vocabularies}. */
    public static final Set<String> KEYS = Set.of("per_page", "cursor");

    private final SortedMap<String, Vocabulary> vocabularies = Vocabularies.read();

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    /** Nothing but all of them can be asked for. */
    @Override
    protected QueryKeys wanted(QueryKeys keys) {
        return keys;
    }

    @Override
    protected long count(QueryKeys wanted) {
        return vocabularies.size();
    }

    @Override
    protected Batch<Vocabulary> page(QueryKeys wanted, Optional<Cursor> after, int size) {
        String last = after.map(cursor -> cursor.values().get(1)).orElse("");
        List<Vocabulary> found = vocabularies.values().stream()
                .filter(vocabulary -> vocabulary.id().compareTo(last) > 0)
                .limit(size + 1L)
                .toList();
        return Batch.of(found, size, vocabulary -> new Cursor(List.of("", vocabulary.id())));
    }

    @Override
    public Vocabulary get(String id) {
        return Optional.ofNullable(vocabularies.get(id)).orElseThrow(() -> PathIds.notFound("vocabulary", id));
    }
}
