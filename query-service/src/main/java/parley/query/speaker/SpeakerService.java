package parley.query.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.PathIds;
import parley.query.platform.QueryKeys;
import parley.query.platform.StoreListing;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** Answers questions about speakers. Thread-safe. */
@ApplicationScoped
public class SpeakerService extends StoreListing<SpeakerStore.Wanted, SpeakerView, SpeakerView> {

    /** The query keys of {@code /v1/speakers}. */
    public static final Set<String> KEYS = Set.of("q", "type", "per_page", "cursor");

    private final SpeakerStore speakers;
    private final StatementStore statements;

    @Inject
    SpeakerService(SpeakerStore speakers, StatementStore statements) {
        this.speakers = speakers;
        this.statements = statements;
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public SpeakerView get(String id) {
        Speaker speaker =
                speakers.find(PathIds.checked("speaker", id)).orElseThrow(() -> PathIds.notFound("speaker", id));
        return views(List.of(speaker)).get(0);
    }

    @Override
    protected long count(SpeakerStore.Wanted wanted) {
        return speakers.count(wanted);
    }

    /** By name. */
    @Override
    protected Batch<SpeakerView> page(SpeakerStore.Wanted wanted, Optional<Cursor> after, int size) {
        Optional<SpeakerStore.After> behind = after.map(cursor ->
                new SpeakerStore.After(cursor.values().get(0), cursor.values().get(1)));
        return Batch.of(speakers.page(wanted, behind, size + 1), size, SpeakerService::cursor)
                .map(this::views);
    }

    @Override
    protected SpeakerStore.Wanted wanted(QueryKeys keys) {
        return new SpeakerStore.Wanted(keys.one("q"), types(keys));
    }

    private List<SpeakerView> views(List<Speaker> page) {
        Map<SpeakerId, Long> counts =
                statements.countsOf(page.stream().map(Speaker::id).toList());
        return page.stream()
                .map(speaker -> SpeakerView.of(speaker, counts.getOrDefault(speaker.id(), 0L)))
                .toList();
    }

    private static List<SpeakerType> types(QueryKeys keys) {
        return keys.one("type").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(word -> QueryKeys.word("type", word, SpeakerType.class))
                .toList();
    }

    private static Cursor cursor(Speaker last) {
        return new Cursor(List.of(SpeakerStore.sortName(last), last.id().value()));
    }
}
