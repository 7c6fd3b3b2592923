package parley.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.ingest.platform.RecordJson;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;

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

    /**
     * Records the statements found that are new, were withdrawn, or have other details or another place than before.
     *
     * @param parts the ids under which the record has speakers of this document, by those that were found, where they differ
     */
    List<Change> record(List<Statement> found, Map<SpeakerId, SpeakerId> parts, DocumentId document, Instant now) {
        Map<String, StatementRow> known = known(found);
        List<Change> changes = new ArrayList<>();
        for (int ordinal = 0; ordinal < found.size(); ordinal++) {
            Optional<SpeakerId> foundSpeaker = found.get(ordinal).speaker().id();
            Statement statement = spokenBy(foundSpeaker.map(id -> parts.getOrDefault(id, id)), found.get(ordinal));
            StatementRow row = known.get(statement.id().value());
            if (row == null || row.withdrawnAt != null || row.ordinal != ordinal || differs(row, statement)) {
                StatementRow written = row == null ? new StatementRow() : row;
                written.foundSpeakerId = foundSpeaker.map(SpeakerId::value).orElse(null);
                write(written, document, ordinal, statement, now);
                changes.add(new Change.StatementRecorded(document, ordinal, statement));
            }
        }
        return changes;
    }

    /** Gives the standing statements of a document to whom the record now gives their speakers. */
    List<Change> divideAgain(DocumentId document, Map<SpeakerId, SpeakerId> parts, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (StatementRow row : rows.standingIn(document.value())) {
            Optional<SpeakerId> speaker =
                    Optional.ofNullable(row.foundSpeakerId).map(SpeakerId::new).map(id -> parts.getOrDefault(id, id));
            Statement statement = spokenBy(speaker, RecordJson.read(row.body, Statement.class));
            if (differs(row, statement)) {
                write(row, document, row.ordinal, statement, now);
                changes.add(new Change.StatementRecorded(document, row.ordinal, statement));
            }
        }
        return changes;
    }

    private static Statement spokenBy(Optional<SpeakerId> speaker, Statement statement) {
        StatementSpeaker found = statement.speaker();
        return found.id().equals(speaker)
                ? statement
                : statement.spokenBy(new StatementSpeaker(
                        found.status(), speaker, found.name(), found.candidates(), found.reason(), found.evidence()));
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

    private void write(StatementRow row, DocumentId document, int ordinal, Statement statement, Instant now) {
        boolean isNew = row.id.isEmpty();
        row.id = statement.id().value();
        row.documentId = document.value();
        row.versionId = statement.version().value();
        row.ordinal = ordinal;
        row.speakerId = statement.speaker().id().map(SpeakerId::value).orElse(null);
        row.body = RecordJson.write(statement);
        row.recordedAt = now;
        row.withdrawnAt = null;
        if (isNew) {
            rows.persist(row);
        }
    }
}
