package parley.query.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import parley.document.DocumentId;
import parley.query.platform.HeapShare;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementSpeaker;

/**
 * Statements as rows hold them: as JSON. What was just written is kept, since it is read at once, for its words and for the
 * index. Thread-safe.
 */
@ApplicationScoped
class StatementBodies {

    /** A statement and its JSON take some 6 kB. */
    private final Cache<String, Statement> written =
            Caffeine.newBuilder().maximumSize(HeapShare.entriesOf(6_000)).build();

    String write(Statement statement) {
        String body = RowJson.write(statement);
        written.put(body, statement);
        return body;
    }

    /** The statement of a row that has one, with who stands for its speaker. */
    StoredStatement read(StatementRow row) {
        Statement kept = written.getIfPresent(row.body);
        Statement statement = kept == null ? RowJson.read(row.body, Statement.class) : kept;
        return new StoredStatement(
                new DocumentId(row.documentId),
                row.ordinal,
                spokenBy(Optional.ofNullable(row.speakerId).map(SpeakerId::new), statement),
                row.recorded,
                row.recordedAt,
                row.updatedAt);
    }

    private static Statement spokenBy(Optional<SpeakerId> standing, Statement statement) {
        StatementSpeaker told = statement.speaker();
        return told.id().equals(standing)
                ? statement
                : statement.spokenBy(new StatementSpeaker(
                        told.status(), standing, told.name(), told.candidates(), told.reason(), told.evidence()));
    }
}
