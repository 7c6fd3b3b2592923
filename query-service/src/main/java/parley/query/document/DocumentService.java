package parley.query.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryKeys;
import parley.query.platform.StoreListing;
import parley.query.statement.StatementService;
import parley.query.store.DocumentHead;
import parley.query.store.DocumentStore;
import parley.query.store.FormerVersions;
import parley.query.store.FormerVersions.Version;
import parley.query.store.FormerVersions.VersionText;
import parley.query.store.Presence;

/** Answers questions about documents. Thread-safe. */
@ApplicationScoped
public class DocumentService extends StoreListing<QueryKeys, DocumentEntry, DocumentView> {

    /** The query keys of {@code /v1/documents}. */
    public static final Set<String> KEYS = Set.of("per_page", "cursor");

    private final DocumentStore documents;
    private final FormerVersions former;
    private final StatementService statements;

    @Inject
    DocumentService(DocumentStore documents, FormerVersions former, StatementService statements) {
        this.documents = documents;
        this.former = former;
        this.statements = statements;
    }

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
        return documents.present();
    }

    /** {@inheritDoc} In one transaction, which reads its row once. */
    @Override
    @Transactional
    public DocumentView get(String id) {
        Presence<Change.DocumentRecorded> presence = documents.find(PathIds.checked("document", id));
        if (presence instanceof Presence.Present<Change.DocumentRecorded> present) {
            DocumentId document = present.value().document();
            return DocumentView.of(present.value(), statements.ofDocument(document), documents.versions(document));
        }
        if (presence instanceof Presence.Gone<Change.DocumentRecorded> gone) {
            throw Problem.of(ProblemCode.DOCUMENT_RETRACTED, "Document " + id + " was retracted.")
                    .with("id", id)
                    .with("retracted_at", gone.since());
        }
        throw PathIds.notFound("document", id);
    }

    /**
     * The text of a version of a document, former or current.
     *
     * @throws Problem if there is no such document or version
     */
    @Transactional
    public DocumentVersion version(String id, String version) {
        DocumentView document = get(id);
        Optional<VersionText> found = document.version().value().equals(version)
                ? Optional.of(current(document))
                : former.text(document.id(), version);
        return found.map(text -> DocumentVersion.of(document.id(), text))
                .orElseThrow(
                        () -> Problem.of(ProblemCode.NOT_FOUND, "Document " + id + " never had a version " + version));
    }

    private static VersionText current(DocumentView document) {
        Version last = document.versions().get(document.versions().size() - 1);
        return new VersionText(document.version(), last.since(), document.title(), document.text());
    }

    /** The latest first. */
    @Override
    protected Batch<DocumentEntry> page(QueryKeys wanted, Optional<Cursor> after, int size) {
        return Batch.of(documents.page(after.map(DocumentService::after), size + 1), size, DocumentService::cursor)
                .map(found -> found.stream().map(DocumentEntry::of).toList());
    }

    private static Cursor cursor(DocumentHead last) {
        return new Cursor(List.of(
                last.publishedOn().map(LocalDate::toString).orElse(""),
                last.document().value()));
    }

    private static DocumentStore.After after(Cursor cursor) {
        String day = cursor.values().get(0);
        try {
            return new DocumentStore.After(
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                    cursor.values().get(1));
        } catch (DateTimeException e) {
            throw Cursor.notACursor(day);
        }
    }
}
