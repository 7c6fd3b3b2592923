package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.speaker.Speaker;

/**
 * Statements by id with all that is shown beside them, each read by one question and without a transaction: what applications ask
 * for more often than for anything else. Thread-safe.
 */
@ApplicationScoped
public class ReceiptStore {

    /**
     * A statement with what is shown beside it.
     *
     * @param speaker who stands for its speaker, if that is known
     * @param document in which it stands
     */
    public record Receipt(StoredStatement statement, Optional<Speaker> speaker, Optional<DocumentHead> document) {}

    private static final String READ = """
        select s.document_id, s.ordinal, s.speaker_id, s.body, s.recorded, s.recorded_at, s.updated_at, s.withdrawn_at,
            p.body, d.head
        from statement s left join speaker p on p.id = s.speaker_id left join document d on d.id = s.document_id
        where s.id = ?
        """;

    private final Sql sql;
    private final StatementBodies bodies;

    @Inject
    ReceiptStore(Sql sql, StatementBodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
    }

    public Presence<Receipt> find(String id) {
        List<Presence<Receipt>> found = new ArrayList<>();
        sql.run(READ, (connection, statement) -> {
            statement.setString(1, id);
            Sql.read(statement, row -> found.add(presence(id, row)));
        });
        return found.isEmpty() ? new Presence.Unknown<>(id) : found.get(0);
    }

    private Presence<Receipt> presence(String id, ResultSet columns) throws SQLException {
        StatementRow row = new StatementRow();
        row.id = id;
        row.documentId = columns.getString(1);
        row.ordinal = columns.getInt(2);
        row.speakerId = columns.getString(3);
        row.body = columns.getString(4);
        row.recorded = columns.getLong(5);
        row.recordedAt = instant(columns, 6).orElse(Instant.EPOCH);
        row.updatedAt = instant(columns, 7).orElse(Instant.EPOCH);
        row.withdrawnAt = instant(columns, 8).orElse(null);
        @Nullable String speaker = columns.getString(9);
        @Nullable String head = columns.getString(10);
        if (row.body == null) {
            return new Presence.Gone<>(id, Optional.ofNullable(row.withdrawnAt).orElse(Instant.EPOCH));
        }
        return new Presence.Present<>(new Receipt(
                bodies.read(row),
                Optional.ofNullable(speaker).map(body -> RowJson.read(body, Speaker.class)),
                Optional.ofNullable(head).map(body -> RowJson.read(body, DocumentHead.class))));
    }

    private static Optional<Instant> instant(ResultSet columns, int column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
