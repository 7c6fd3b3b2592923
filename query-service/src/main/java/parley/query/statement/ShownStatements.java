package parley.query.statement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import parley.query.index.SearchIndex;

/**
 * Statements by id, as they are shown alone. Thread-safe.
 *
 * <p>What was shown is kept until anything is written to the index: a statement is never older than what a search finds.
 */
@ApplicationScoped
class ShownStatements {

    /** Some 30 MB, with selectors and their contexts. */
    private static final int MOST = 10_000;

    /** A statement at one state of the index. */
    private record Key(long revision, String id) {}

    private final SearchIndex index;
    private final PresentStatements present;
    private final StatementViews views;
    private final Cache<Key, StatementView> shown =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    ShownStatements(SearchIndex index, PresentStatements present, StatementViews views) {
        this.index = index;
        this.present = present;
        this.views = views;
    }

    /** @throws parley.query.platform.Problem if there is none under this id, or no longer */
    StatementView get(String id) {
        // Asked before the rows are: these are never older than the index.
        return shown.get(new Key(index.revision(), id), key -> read(key.id()));
    }

    private StatementView read(String id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> views.of(List.of(present.get(id)), Optional.empty()).get(0));
    }
}
