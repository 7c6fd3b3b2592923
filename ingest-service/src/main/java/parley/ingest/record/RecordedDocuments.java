package parley.ingest.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.text.OriginalText;

/** Reads documents from the record. */
@ApplicationScoped
@Transactional
public class RecordedDocuments {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final PublicationRepository publications;
    private final StatementRepository statements;

    RecordedDocuments(
            DocumentRepository documents,
            VersionRepository versions,
            PublicationRepository publications,
            StatementRepository statements) {
        this.documents = documents;
        this.versions = versions;
        this.publications = publications;
        this.statements = statements;
    }

    public Optional<RecordedDocument> find(DocumentId id) {
        return documents.findByIdOptional(id.value()).map(this::recorded);
    }

    /**
     * Keeps other writers from a document until the current transaction ends, and forgets what this transaction has read
     * before.
     */
    @Transactional(TxType.MANDATORY)
    public void hold(DocumentId id) {
        documents.hold(id.value());
    }

    /** The document of which this text is a version, current or not. */
    public Optional<RecordedDocument> withVersion(VersionId version) {
        return versions.findByIdOptional(version.value()).map(row -> recorded(documents.findById(row.documentId)));
    }

    /** The document that appeared at an address; retracted ones do not count. */
    public Optional<RecordedDocument> publishedAt(URI url) {
        return documents.publishedAt(url).map(this::recorded);
    }

    /** The versions of a document, in the order of receipt; none if there is no such document. */
    public List<RecordedVersion> versionsOf(DocumentId id) {
        return versions.ofDocument(id.value()).stream()
                .map(row ->
                        new RecordedVersion(id, new VersionId(row.id), Optional.ofNullable(row.title), row.receivedAt))
                .toList();
    }

    /** The text of a version of a document. */
    public Optional<String> text(DocumentId id, VersionId version) {
        return versions.findByIdOptional(version.value())
                .filter(row -> row.documentId.equals(id.value()))
                .map(row -> row.text);
    }

    /** How many statements of the document stand in the record. */
    public long statementsOf(DocumentId id) {
        return statements.countStandingIn(id.value());
    }

    private RecordedDocument recorded(DocumentRow row) {
        VersionRow version = versions.findById(row.currentVersion);
        Document current = new Document(
                OriginalText.of(version.text), Optional.ofNullable(version.title), publications.ofDocument(row.id));
        return new RecordedDocument(
                new DocumentId(row.id), row.revision, Optional.ofNullable(row.retractedAt), current);
    }
}
