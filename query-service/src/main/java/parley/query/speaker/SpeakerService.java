package parley.query.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.feed.Change;
import parley.query.negotiation.Talks;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.Moved;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryKeys;
import parley.query.platform.StoreListing;
import parley.query.store.Presence;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** Answers questions about speakers. Thread-safe. */
@ApplicationScoped
public class SpeakerService extends StoreListing<SpeakerStore.Wanted, SpeakerView, SpeakerProfile> {

    /** The query keys of {@code /v1/speakers}. */
    public static final Set<String> KEYS = Set.of("q", "type", "per_page", "cursor");

    private final SpeakerStore speakers;
    private final StatementStore statements;
    private final Talks talks;

    @Inject
    SpeakerService(SpeakerStore speakers, StatementStore statements, Talks talks) {
        this.speakers = speakers;
        this.statements = statements;
        this.talks = talks;
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public SpeakerProfile get(String id) {
        SpeakerStore.Recorded recorded = standing(id);
        Speaker speaker = recorded.speaker();
        return new SpeakerProfile(
                views(List.of(speaker)).get(0),
                candidates(recorded),
                recorded.open().map(Change.SpeakerLeftOpen::reason),
                speakers.joinedTo(speaker.id()).stream()
                        .map(SpeakerService::joined)
                        .toList(),
                talks.attendedBy(speaker),
                URI.create("/v1/statements?speaker=" + speaker.id()));
    }

    private static SpeakerProfile.Joined joined(SpeakerStore.Joined joined) {
        Change.SpeakerJoined change = joined.change();
        return new SpeakerProfile.Joined(change.speaker(), change.reason(), change.evidence(), joined.at());
    }

    private SpeakerStore.Recorded standing(String id) {
        Presence<SpeakerStore.Recorded> presence = speakers.find(PathIds.checked("speaker", id));
        if (presence instanceof Presence.Present<SpeakerStore.Recorded> present) {
            return present.value();
        }
        if (presence instanceof Presence.Moved<SpeakerStore.Recorded> moved) {
            throw new Moved(moved.id(), moved.to());
        }
        if (presence instanceof Presence.Gone<SpeakerStore.Recorded> gone) {
            throw Problem.of(ProblemCode.SPEAKER_WITHDRAWN, "Speaker " + id + " was withdrawn from the record.")
                    .with("id", id)
                    .with("withdrawn_at", gone.since());
        }
        throw PathIds.notFound("speaker", id);
    }

    private List<SpeakerProfile.Candidate> candidates(SpeakerStore.Recorded recorded) {
        List<SpeakerId> ids =
                recorded.open().map(Change.SpeakerLeftOpen::candidates).orElse(List.of());
        Map<SpeakerId, Speaker> known = speakers.findAll(ids);
        return ids.stream()
                .filter(known::containsKey)
                .map(candidate -> new SpeakerProfile.Candidate(
                        candidate, known.get(candidate).name()))
                .toList();
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
        return new SpeakerStore.Wanted(keys.one("q"), keys.choices("type", SpeakerType.class));
    }

    private List<SpeakerView> views(List<Speaker> page) {
        Map<SpeakerId, Long> counts =
                statements.countsOf(page.stream().map(Speaker::id).toList());
        return page.stream()
                .map(speaker -> SpeakerView.of(speaker, counts.getOrDefault(speaker.id(), 0L)))
                .toList();
    }

    private static Cursor cursor(Speaker last) {
        return new Cursor(List.of(SpeakerStore.sortName(last), last.id().value()));
    }
}
