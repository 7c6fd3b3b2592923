package parley.query.utterance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.attribution.Form;
import parley.document.DocumentId;
import parley.feed.Change.DocumentRecorded;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryIds;
import parley.query.platform.QueryKeys;
import parley.query.platform.StoreListing;
import parley.query.statement.StandingIds;
import parley.query.statement.StatementView;
import parley.query.statement.StatementViews;
import parley.query.store.DocumentStore;
import parley.query.store.Presence;
import parley.query.store.SharedWordings;
import parley.query.store.StatementStore;
import parley.query.store.StoredStatement;
import parley.query.store.WordingStore;
import parley.query.utterance.UtteranceStore.Summary;
import parley.query.utterance.UtteranceView.SourceView;
import parley.query.utterance.UtteranceView.VariantView;
import parley.query.wording.Alignment;
import parley.query.wording.Spelling;
import parley.query.wording.Wording;
import parley.speaker.SpeakerId;

/** Answers questions about utterances. Thread-safe. */
@ApplicationScoped
public class UtteranceService extends StoreListing<UtteranceStore.Wanted, UtteranceEntry, UtteranceView> {

    /** The query keys of {@code /v1/utterances}. */
    public static final Set<String> KEYS = Set.of("speaker", "document", "per_page", "cursor");

    /** More variants than these are counted, not shown. */
    private static final int MOST_VARIANTS = 200;

    /** The wording that the others are laid along: quotations before reported speech, then the longest. */
    private static final Comparator<StoredStatement> FULLEST_FIRST = Comparator.comparing(
                    (StoredStatement stored) -> stored.statement().form() == Form.INDIRECT)
            .thenComparing(stored -> -stored.statement().text().length())
            .thenComparing(stored -> stored.statement().id().value());

    private final UtteranceStore utterances;
    private final WordingStore wordings;
    private final SharedWordings sharedWordings;
    private final StatementStore statements;
    private final DocumentStore documents;
    private final StatementViews views;
    private final StandingIds ids;

    @Inject
    UtteranceService(
            UtteranceStore utterances,
            WordingStore wordings,
            SharedWordings sharedWordings,
            StatementStore statements,
            DocumentStore documents,
            StatementViews views,
            StandingIds ids) {
        this.utterances = utterances;
        this.wordings = wordings;
        this.sharedWordings = sharedWordings;
        this.statements = statements;
        this.documents = documents;
        this.views = views;
        this.ids = ids;
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    protected long count(UtteranceStore.Wanted wanted) {
        return utterances.count(wanted);
    }

    /** Those that more than one statement reports, the latest first. */
    @Override
    protected Batch<UtteranceEntry> page(UtteranceStore.Wanted wanted, Optional<Cursor> after, int size) {
        List<Summary> found = utterances.page(wanted, after.map(UtteranceService::after), size + 1);
        return Batch.of(found, size, UtteranceService::cursor).map(this::entries);
    }

    @Override
    protected UtteranceStore.Wanted wanted(QueryKeys keys) {
        return new UtteranceStore.Wanted(
                keys.choices("speaker").stream()
                        .map(choice -> choice.flatMap(ids::speakers).map(SpeakerId::value))
                        .toList(),
                keys.choices("document").stream()
                        .map(choice -> choice.map(
                                id -> QueryIds.document("document", id).value()))
                        .toList());
    }

    /**
     * One utterance with all its variants.
     *
     * @param id made of that of any of its statements
     * @throws Problem if there is no such statement, or no longer
     */
    @Override
    public UtteranceView get(String id) {
        String label = label(id);
        List<StoredStatement> stored = members(label);
        if (stored.isEmpty()) {
            throw PathIds.notFound("utterance", id);
        }
        StoredStatement fullest = stored.get(0);
        Wording reference = Wording.of(fullest.statement().text());
        Map<String, StatementView> view = views.of(stored.subList(0, Math.min(MOST_VARIANTS, stored.size()))).stream()
                .collect(Collectors.toMap(v -> v.id().value(), Function.identity()));
        Map<DocumentId, DocumentRecorded> reports =
                documents.findAll(stored.stream().map(StoredStatement::document).collect(Collectors.toSet()));
        Lineage lineage = Lineage.of(
                reports.values(),
                stored.stream().map(one -> one.statement().text()).toList());
        return new UtteranceView(
                entry(label, stored),
                stored.stream()
                        .flatMap(one -> Optional.ofNullable(view.get(idOf(one))).stream()
                                .map(v -> variant(v, reference, toldLanguage(one, reports))))
                        .toList(),
                lineage.sources().stream()
                        .map(source -> new SourceView(source.original(), source.copies(), source.agency()))
                        .toList(),
                lineage.sources().size());
    }

    /** The utterances of those statements that others report, too, by statement. */
    public Map<String, UtteranceRef> sharedBy(Collection<String> statements) {
        Map<String, UtteranceRef> shared = new HashMap<>();
        sharedWordings
                .sharedBy(statements)
                .forEach((id, utterance) ->
                        shared.put(id, new UtteranceRef(idOf(utterance.utterance()), utterance.statements())));
        return shared;
    }

    /** The id under which an utterance is, if it is not the one asked for. */
    public Optional<String> movedTo(String id) {
        String now = idOf(label(id));
        return now.equals(id) ? Optional.empty() : Optional.of(now);
    }

    private String label(String id) {
        if (!PathIds.checked("utterance", id).startsWith("u-")) {
            throw PathIds.notFound("utterance", id);
        }
        String statement = "q-" + id.substring(2);
        Presence<StoredStatement> presence = statements.find(statement);
        if (presence instanceof Presence.Gone<StoredStatement> gone) {
            throw Problem.of(
                            ProblemCode.STATEMENT_WITHDRAWN,
                            "The statement that gave utterance " + id + " its id was withdrawn from the record.")
                    .with("id", statement)
                    .with("withdrawn_at", gone.since());
        }
        return wordings.utteranceOf(statement).orElseThrow(() -> PathIds.notFound("utterance", id));
    }

    /** The statements that report an utterance, the fullest first. */
    private List<StoredStatement> members(String label) {
        return statements.findAll(wordings.members(List.of(label)).keySet()).values().stream()
                .sorted(FULLEST_FIRST)
                .toList();
    }

    private List<UtteranceEntry> entries(List<Summary> summaries) {
        Map<String, String> labels =
                wordings.members(summaries.stream().map(Summary::label).toList());
        Map<String, StoredStatement> fullest = statements.findAll(labels.keySet()).values().stream()
                .collect(Collectors.toMap(
                        stored -> labels.get(idOf(stored)), Function.identity(), BinaryOperator.minBy(FULLEST_FIRST)));
        Map<String, StatementView> view = views.of(List.copyOf(fullest.values())).stream()
                .collect(Collectors.toMap(v -> v.id().value(), Function.identity()));
        // An utterance may have lost all its statements a moment ago.
        return summaries.stream()
                .flatMap(summary -> Optional.ofNullable(fullest.get(summary.label())).stream()
                        .flatMap(stored -> Optional.ofNullable(view.get(idOf(stored))).stream())
                        .map(v -> new UtteranceEntry(
                                idOf(summary.label()),
                                v.text(),
                                v.speaker(),
                                summary.firstDay(),
                                summary.statements(),
                                summary.documents())))
                .toList();
    }

    private UtteranceEntry entry(String label, List<StoredStatement> stored) {
        StatementView fullest = views.of(stored.subList(0, 1)).get(0);
        return new UtteranceEntry(
                idOf(label), fullest.text(), fullest.speaker(), sharedWordings.firstDay(label), stored.size(), (int)
                        stored.stream()
                                .map(StoredStatement::document)
                                .distinct()
                                .count());
    }

    private static Optional<String> toldLanguage(StoredStatement stored, Map<DocumentId, DocumentRecorded> documents) {
        return Optional.ofNullable(documents.get(stored.document()))
                // It may have got another text a moment ago.
                .filter(document -> document.version().equals(stored.statement().version()))
                .flatMap(document -> ToldLanguage.of(stored.statement(), document.text()));
    }

    private static VariantView variant(StatementView statement, Wording reference, Optional<String> toldLanguage) {
        Alignment alignment = Alignment.of(Wording.of(statement.text()), reference, Spelling.STRICT);
        return new VariantView(
                statement, Math.round(alignment.likeness() * 1000) / 1000.0, alignment.changes(), toldLanguage);
    }

    /** The name under which the store has an utterance. */
    static String labelOf(UtteranceRef utterance) {
        return "q-" + utterance.id().substring(2);
    }

    private static String idOf(String label) {
        return "u-" + label.substring(2);
    }

    private static String idOf(StoredStatement stored) {
        return stored.statement().id().value();
    }

    private static Cursor cursor(Summary last) {
        return new Cursor(List.of(last.firstDay().map(LocalDate::toString).orElse(""), last.label()));
    }

    private static UtteranceStore.After after(Cursor cursor) {
        String day = cursor.values().get(0);
        try {
            return new UtteranceStore.After(
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                    cursor.values().get(1));
        } catch (DateTimeException e) {
            throw Cursor.notACursor(day);
        }
    }
}
