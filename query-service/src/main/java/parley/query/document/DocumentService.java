package parley.query.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.feed.Change;
import parley.query.platform.Cursor;
import parley.query.platform.ListAnswer;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementService;
import parley.query.store.DocumentStore;
import parley.query.store.Presence;

/** Answers questions about documents. Thread-safe. */
@ApplicationScoped
public class DocumentService {

    /** The query keys of {@code /v1/documents}. */
    public static final Set<String> KEYS = Set.of("per_page", "cursor");

    private final DocumentStore documents;
    private final StatementService statements;

    @Inject
    DocumentService(DocumentStore documents, StatementService statements) {
        this.documents = documents;
        this.statements = statements;
    }

    /**
     * One page of the documents, the latest first.
     *
     * @throws Problem if the query is not understood
     */
    public ListAnswer<DocumentEntry> find(QueryKeys keys) {
        Optional<DocumentStore.After> after = Cursor.read(keys, 2).map(DocumentService::after);
        int perPage = keys.perPage();
        List<Change.DocumentRecorded> found = documents.page(after, perPage + 1);
        List<Change.DocumentRecorded> page = found.subList(0, Math.min(perPage, found.size()));
        Optional<String> next = found.size() > perPage
                ? Optional.of(cursor(page.get(perPage - 1)).write(keys))
                : Optional.empty();
        return ListAnswer.of(
                documents.present(), page.stream().map(DocumentEntry::of).toList(), next);
    }

    /**
     * One document with its statements.
     *
     * @throws Problem if there is none under this id, or no longer
     */
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
