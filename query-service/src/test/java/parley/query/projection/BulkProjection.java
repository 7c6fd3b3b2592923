package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import parley.feed.FeedEntry;
import parley.query.store.ProjectionStore;

/** Projects and indexes changes as the follower does, but without a feed between; for tests that need many. */
@ApplicationScoped
public class BulkProjection {

    private final ProjectionStore projection;
    private final Projector projector;
    private final Indexer indexer;

    @Inject
    BulkProjection(ProjectionStore projection, Projector projector, Indexer indexer) {
        this.projection = projection;
        this.projector = projector;
        this.indexer = indexer;
    }

    /** Writes a page of changes; the follower must be off. */
    public void write(List<FeedEntry> page) {
        projector.apply(projection.progress().generation(), page);
        indexer.catchUp();
    }
}
