package parley.ingest.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import parley.ingest.platform.IngestConfig;

/** The feed as an endless stream of server-sent events, read from the log only as fast as the other side takes them. */
@ApplicationScoped
public class FeedStream {

    private static final int RUN = 100;

    /** Something is sent at least this often, so that a dead connection is noticed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ChangeLog changes;
    private final FeedWatch watch;
    private final IngestConfig config;

    FeedStream(ChangeLog changes, FeedWatch watch, IngestConfig config) {
        this.changes = changes;
        this.watch = watch;
        this.config = config;
    }

    Multi<OutboundSseEvent> after(long after, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(after), this::nextRun)
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(run -> Multi.createFrom()
                        .items(
                                run.isEmpty()
                                        ? List.of(heartbeat(sse)).stream()
                                        : run.stream().map(c -> event(c, sse))));
    }

    private Uni<List<RecordedChange>> nextRun(AtomicLong position) {
        return Uni.createFrom()
                .completionStage(() -> watch.growthBeyond(position.get(), HEARTBEAT))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(grown -> {
                    List<RecordedChange> run = changes.after(
                            position.get(), RUN, config.limits().page().asLongValue());
                    if (!run.isEmpty()) {
                        position.set(run.get(run.size() - 1).position());
                    }
                    return run;
                });
    }

    private static OutboundSseEvent event(RecordedChange change, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(change.position()))
                .name("change")
                .data(new String(FeedJson.entry(change), StandardCharsets.UTF_8))
                .build();
    }

    private static OutboundSseEvent heartbeat(Sse sse) {
        return sse.newEventBuilder().comment("nothing new").build();
    }
}
