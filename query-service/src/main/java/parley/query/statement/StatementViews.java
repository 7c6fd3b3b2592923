package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.query.index.Highlights;
import parley.query.statement.StatementView.DocumentSummary;
import parley.query.statement.StatementView.Highlight;
import parley.query.statement.StatementView.SpeakerView;
import parley.query.store.DocumentHead;
import parley.query.store.ReceiptStore.Receipt;
import parley.query.store.StoredStatement;
import parley.selector.PassageFactory;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementSpeaker;
import parley.text.OriginalText;

/** Shows statements with what is known of their speakers and documents. Thread-safe. */
@ApplicationScoped
public class StatementViews {

    private final KeptRows rows;

    @Inject
    StatementViews(KeptRows rows) {
        this.rows = rows;
    }

    /** The views of the statements, in their order. */
    @Transactional
    public List<StatementView> of(List<StoredStatement> statements) {
        Map<DocumentId, DocumentHead> document = rows.documents(
                statements.stream().map(StoredStatement::document).toList());
        Map<SpeakerId, Speaker> speaker = rows.speakers(statements.stream()
                .flatMap(stored -> stored.statement().speaker().id().stream())
                .toList());
        return statements.stream()
                .map(stored -> view(
                        stored,
                        Optional.ofNullable(document.get(stored.document())),
                        stored.statement().speaker().id().flatMap(id -> Optional.ofNullable(speaker.get(id))),
                        Optional.empty()))
                .toList();
    }

    /** The view of one statement. */
    public static StatementView of(Receipt receipt) {
        return of(receipt, Optional.empty());
    }

    /** The view of one statement; highlighted where words were searched for. */
    static StatementView of(Receipt receipt, Optional<Highlights> searched) {
        return view(receipt.statement(), receipt.document(), receipt.speaker(), searched);
    }

    private static StatementView view(
            StoredStatement stored,
            Optional<DocumentHead> document,
            Optional<Speaker> speaker,
            Optional<Highlights> searched) {
        Statement statement = stored.statement();
        return new StatementView(
                statement.id(),
                statement.text(),
                statement.form(),
                statement.basis(),
                speaker(statement.speaker(), speaker),
                statement.source(),
                statement.cue(),
                statement.content(),
                statement.said(),
                statement.published().or(() -> document.flatMap(DocumentHead::published)),
                summary(stored.document(), document),
                statement.version(),
                statement.method(),
                statement.confidence(),
                stored.recordedAt(),
                stored.updatedAt(),
                searched.map(words -> highlights(words, statement.text())).orElse(List.of()));
    }

    private static SpeakerView speaker(StatementSpeaker said, Optional<Speaker> speaker) {
        return new SpeakerView(
                said.id(),
                speaker.map(Speaker::name).or(said::name),
                speaker.map(Speaker::type),
                speaker.flatMap(Speaker::country),
                said.status(),
                said.candidates(),
                said.reason(),
                said.evidence());
    }

    private static DocumentSummary summary(DocumentId id, Optional<DocumentHead> document) {
        List<Publication> publications =
                document.map(DocumentHead::publications).orElse(List.of());
        return new DocumentSummary(
                id,
                document.flatMap(DocumentHead::title),
                publications.stream().flatMap(p -> p.publisher().stream()).findFirst(),
                publications.stream().flatMap(p -> p.url().stream()).findFirst());
    }

    private static List<Highlight> highlights(Highlights searched, String text) {
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        return searched.in(text).stream()
                .map(places::position)
                .map(position -> new Highlight(position.start(), position.end()))
                .toList();
    }
}
