package parley.query.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.feed.Change;
import parley.query.platform.Batches;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.ListAnswer;
import parley.query.platform.Listing;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementService;
import parley.query.store.DocumentStore;
import parley.query.store.Presence;

/** Answers questions about documents. Thread-safe. */
@ApplicationScoped
public class DocumentService implements Listing<DocumentEntry, DocumentView> {

    /** The query keys of {@code /v1/documents}. */
    public static final Set<String> KEYS = Set.of("per_page", "cursor");

    private static final int CURSOR_SIZE = 2;

    private final DocumentStore documents;
    private final StatementService statements;

    @Inject
    DocumentService(DocumentStore documents, StatementService statements) {
        this.documents = documents;
        this.statements = statements;
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    /** The latest first. */
    @Override
    public ListAnswer<DocumentEntry> find(QueryKeys keys) {
        Batch<DocumentEntry> page = page(Cursor.read(keys, CURSOR_SIZE), keys.perPage());
        return ListAnswer.of(
                documents.present(), page.entries(), page.next().map((Cursor cursor) -> cursor.write(keys)));
    }

    @Override
    public Iterator<List<DocumentEntry>> all(QueryKeys keys) {
        return new Batches<>(after -> page(after, Batches.SIZE));
    }

    @Override
    public DocumentView get(String id) {
        Presence<Change.DocumentRecorded> presence = documents.find(PathIds.checked("document", id));
        if (presence instanceof Presence.Present<Change.DocumentRecorded> present) {
            return DocumentView.of(
                    present.value(), statements.ofDocument(present.value().document()));
        }
        if (presence instanceof Presence.Gone<Change.DocumentRecorded> gone) {
            throw Problem.of(ProblemCode.DOCUMENT_RETRACTED, "Document " + id + " was retracted.")
                    .with("id", id)
                    .with("retracted_at", gone.since());
        }
        throw PathIds.notFound("document", id);
    }

    private Batch<DocumentEntry> page(Optional<Cursor> after, int size) {
        return Batch.of(documents.page(after.map(DocumentService::after), size + 1), size, DocumentService::cursor)
                .map(found -> found.stream().map(DocumentEntry::of).toList());
    }

    private static Cursor cursor(Change.DocumentRecorded last) {
        return new Cursor(List.of(
                DocumentStore.publishedOn(last).map(LocalDate::toString).orElse(""),
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
