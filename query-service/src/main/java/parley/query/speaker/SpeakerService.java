package parley.query.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.query.platform.Cursor;
import parley.query.platform.ListAnswer;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** Answers questions about speakers. Thread-safe. */
@ApplicationScoped
public class SpeakerService {

    /** The query keys of {@code /v1/speakers}. */
    public static final Set<String> KEYS = Set.of("q", "type", "per_page", "cursor");

    private final SpeakerStore speakers;
    private final StatementStore statements;

    @Inject
    SpeakerService(SpeakerStore speakers, StatementStore statements) {
        this.speakers = speakers;
        this.statements = statements;
    }

    /**
     * One page of the speakers asked for, by name.
     *
     * @throws Problem if the query is not understood
     */
    ListAnswer<SpeakerView> find(QueryKeys keys) {
        SpeakerStore.Wanted wanted = new SpeakerStore.Wanted(keys.one("q"), types(keys));
        Optional<SpeakerStore.After> after = Cursor.read(keys, 2)
                .map(cursor -> new SpeakerStore.After(
                        cursor.values().get(0), cursor.values().get(1)));
        int perPage = keys.perPage();
        List<Speaker> found = speakers.page(wanted, after, perPage + 1);
        List<Speaker> page = found.subList(0, Math.min(perPage, found.size()));
        Optional<String> next = found.size() > perPage
                ? Optional.of(cursor(page.get(perPage - 1)).write(keys))
                : Optional.empty();
        return ListAnswer.of(speakers.count(wanted), views(page), next);
    }

    /**
     * One speaker.
     *
     * @throws Problem if there is none under this id
     */
    SpeakerView get(String id) {
        Speaker speaker =
                speakers.find(PathIds.checked("speaker", id)).orElseThrow(() -> PathIds.notFound("speaker", id));
        return views(List.of(speaker)).get(0);
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
