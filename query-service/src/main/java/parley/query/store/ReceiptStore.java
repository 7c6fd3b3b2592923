package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.speaker.Speaker;

/**
 * Statements with all that is shown beside them, read by one question and without a transaction: what applications ask for more
 * often than for anything else. Thread-safe.
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
        select s.id, s.document_id, s.ordinal, s.speaker_id, s.body, s.recorded, s.recorded_at, s.updated_at, s.withdrawn_at,
            p.body, d.head
        from statement s left join speaker p on p.id = s.speaker_id left join document d on d.id = s.document_id
        """;

    private static final String BY_ID = READ + "where s.id = ?";
    private static final String BY_ENTRY = READ + "where s.recorded = any (?) and s.body is not null";

    private final Sql sql;
    private final StatementBodies bodies;

    @Inject
    ReceiptStore(Sql sql, StatementBodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
    }

    public Presence<Receipt> find(String id) {
        List<Presence<Receipt>> found = new ArrayList<>();
        sql.run(BY_ID, (connection, statement) -> {
            statement.setString(1, id);
            Sql.read(statement, row -> found.add(presence(row)));
        });
        return found.isEmpty() ? new Presence.Unknown<>(id) : found.get(0);
    }

    /** The statements that entered the record by these changes, by their positions; without those that left it. */
    public Map<Long, Receipt> recordedBy(Collection<Long> positions) {
        Map<Long, Receipt> found = new HashMap<>();
        sql.queryNumbers(BY_ENTRY, positions, columns -> {
            StatementRow row = row(columns);
            found.put(row.recorded, receipt(row, columns));
        });
        return found;
    }

    private Presence<Receipt> presence(ResultSet columns) throws SQLException {
        StatementRow row = row(columns);
        return row.body == null
                ? new Presence.Gone<>(
                        row.id, Optional.ofNullable(row.withdrawnAt).orElse(Instant.EPOCH))
                : new Presence.Present<>(receipt(row, columns));
    }

    private static StatementRow row(ResultSet columns) throws SQLException {
        StatementRow row = new StatementRow();
        row.id = columns.getString(1);
        row.documentId = columns.getString(2);
        row.ordinal = columns.getInt(3);
        row.speakerId = columns.getString(4);
        row.body = columns.getString(5);
        row.recorded = columns.getLong(6);
        row.recordedAt = instant(columns, 7).orElse(Instant.EPOCH);
        row.updatedAt = instant(columns, 8).orElse(Instant.EPOCH);
        row.withdrawnAt = instant(columns, 9).orElse(null);
        return row;
    }

    private Receipt receipt(StatementRow row, ResultSet columns) throws SQLException {
        @Nullable String speaker = columns.getString(10);
        @Nullable String head = columns.getString(11);
        return new Receipt(
                bodies.read(row),
                Optional.ofNullable(speaker).map(body -> RowJson.read(body, Speaker.class)),
                Optional.ofNullable(head).map(body -> RowJson.read(body, DocumentHead.class)));
    }

    private static Optional<Instant> instant(ResultSet columns, int column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
