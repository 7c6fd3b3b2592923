package parley.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.statement.Statement;
import parley.statement.StatementId;

/** Brings the statements of a document into agreement with its last reading, and tells what changed. */
@ApplicationScoped
class StatementLedger {

    private final StatementRepository rows;

    StatementLedger(StatementRepository rows) {
        this.rows = rows;
    }

    /** Withdraws the standing statements of a document that are not among those found. */
    List<Change> withdrawAllBut(List<Statement> found, DocumentId document, Instant now) {
        Set<String> kept = found.stream().map(s -> s.id().value()).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (StatementRow row : rows.standingIn(document.value())) {
            if (!kept.contains(row.id)) {
                row.withdrawnAt = now;
                changes.add(new Change.StatementWithdrawn(document, new StatementId(row.id)));
            }
        }
        return changes;
    }

    /** Records the statements found that are new, were withdrawn, or have other details or another place than before. */
    List<Change> record(List<Statement> found, DocumentId document, Instant now) {
        Map<String, StatementRow> known = known(found);
        List<Change> changes = new ArrayList<>();
        for (int ordinal = 0; ordinal < found.size(); ordinal++) {
            Statement statement = found.get(ordinal);
            StatementRow row = known.get(statement.id().value());
            if (row == null || row.withdrawnAt != null || row.ordinal != ordinal || differs(row, statement)) {
                write(row, document, ordinal, statement, now);
                changes.add(new Change.StatementRecorded(document, ordinal, statement));
            }
        }
        return changes;
    }

    private Map<String, StatementRow> known(List<Statement> found) {
        if (found.isEmpty()) {
            return new HashMap<>();
        }
        return rows.withIds(found.stream().map(s -> s.id().value()).toList()).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private static boolean differs(StatementRow row, Statement statement) {
        JsonNode recorded = RecordJson.read(row.body, JsonNode.class);
        return !recorded.equals(RecordJson.read(RecordJson.write(statement), JsonNode.class));
    }

    private void write(
            @Nullable StatementRow known, DocumentId document, int ordinal, Statement statement, Instant now) {
        StatementRow row = known == null ? new StatementRow() : known;
        row.id = statement.id().value();
        row.documentId = document.value();
        row.versionId = statement.version().value();
        row.ordinal = ordinal;
        row.speakerId = statement.speaker().id().map(Object::toString).orElse(null);
        row.body = RecordJson.write(statement);
        row.recordedAt = now;
        row.withdrawnAt = null;
        if (known == null) {
            rows.persist(row);
        }
    }
}
