package parley.ingest.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.feed.Change;
import parley.ingest.identity.Curations;
import parley.ingest.platform.RecordJson;
import parley.joining.CurationAct.OfStatement;
import parley.joining.ReviewedStatements;
import parley.joining.ReviewedStatements.Reviewed;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;

/**
 * Brings the statements of a document into agreement with its last reading and with what curators said of them, and tells
 * what changed.
 */
@ApplicationScoped
class StatementLedger {

    private final StatementRepository rows;
    private final Curations curations;

    StatementLedger(StatementRepository rows, Curations curations) {
        this.rows = rows;
        this.curations = curations;
    }

    /**
     * What is to stand of a version.
     *
     * @param reviewed the ids of those of whom curators said something
     * @param standing the statements that are to stand, under their ids
     */
    record Settlement(
            DocumentId document, List<Entry> entries, Set<String> reviewed, Map<StatementId, Statement> standing) {}

    /**
     * A statement of a version.
     *
     * @param row its row, new ones not yet in the database
     * @param found as it was last found
     * @param ordinal its place when it was last found
     */
    private record Entry(StatementRow row, Statement found, int ordinal, boolean stillFound) {}

    /** What is to stand after the first reading of a document. */
    Settlement afterFirstReading(List<Statement> found, DocumentId document) {
        return settlement(document, entries(found, new HashMap<>()), Map.of());
    }

    /**
     * What is to stand after a reading.
     *
     * @param parts the ids under which the record has speakers of this document, by those that were found, where they differ
     */
    Settlement afterReading(
            List<Statement> found, VersionId version, DocumentId document, Map<SpeakerId, SpeakerId> parts) {
        Map<String, StatementRow> known =
                rows.ofVersion(version.value()).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        return settlement(document, entries(found, known), parts);
    }

    /** @param known the rows of the version, which become fewer */
    private static List<Entry> entries(List<Statement> found, Map<String, StatementRow> known) {
        List<Entry> entries = new ArrayList<>();
        for (int ordinal = 0; ordinal < found.size(); ordinal++) {
            Statement statement = found.get(ordinal);
            StatementRow row = known.remove(statement.id().value());
            entries.add(new Entry(row == null ? new StatementRow() : row, statement, ordinal, true));
        }
        known.values().forEach(row -> entries.add(new Entry(row, foundIn(row), row.ordinal, false)));
        return entries;
    }

    /** What is to stand now that curators have said something, or have taken it back. */
    Settlement afterCuration(VersionId version, DocumentId document, Map<SpeakerId, SpeakerId> parts) {
        List<Entry> entries = rows.ofVersion(version.value()).stream()
                .map(row -> new Entry(row, foundIn(row), row.ordinal, row.stillFound))
                .toList();
        return settlement(document, entries, parts);
    }

    private Settlement settlement(DocumentId document, List<Entry> found, Map<SpeakerId, SpeakerId> parts) {
        Map<String, List<OfStatement>> acts = curations.ofStatements(found.stream()
                .map(entry -> entry.row().id)
                .filter(id -> !id.isEmpty())
                .toList());
        Function<Entry, Reviewed> reviewed = entry -> new Reviewed(
                spokenByPart(entry.found(), parts),
                entry.stillFound(),
                acts.getOrDefault(entry.found().id().value(), List.of()));
        List<Entry> entries = withParts(found, reviewed);
        return new Settlement(
                document,
                entries,
                acts.keySet(),
                ReviewedStatements.standing(entries.stream().map(reviewed).toList()));
    }

    /** What was found, and what curators made of parts of it: a part has the place of its whole, and may have parts itself. */
    private static List<Entry> withParts(List<Entry> found, Function<Entry, Reviewed> reviewed) {
        Map<StatementId, Entry> all = new LinkedHashMap<>();
        found.forEach(entry -> all.put(entry.found().id(), entry));
        Deque<Entry> wholes = found.stream()
                .filter(entry -> !reviewed.apply(entry).isPart())
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<StatementId> made = new HashSet<>();
        while (!wholes.isEmpty()) {
            Entry whole = wholes.remove();
            for (Statement part : ReviewedStatements.partsOf(reviewed.apply(whole))) {
                Optional<Entry> known = Optional.ofNullable(all.get(part.id()));
                Entry entry = known.filter(Entry::stillFound)
                        .orElseGet(() -> new Entry(
                                known.map(Entry::row).orElseGet(StatementRow::new), part, whole.ordinal(), false));
                // Words may have been given back and forth: each part is made once.
                if (made.add(part.id())) {
                    all.put(part.id(), entry);
                    wholes.add(entry);
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** Withdraws the standing statements of a document, of any version, that are not to stand. */
    List<Change> withdrawOthers(Settlement settlement, Instant now) {
        return withdrawAllBut(settlement.standing().keySet(), settlement.document(), now);
    }

    /** Withdraws all standing statements of a document. */
    List<Change> withdrawAll(DocumentId document, Instant now) {
        return withdrawAllBut(Set.of(), document, now);
    }

    private List<Change> withdrawAllBut(Set<StatementId> kept, DocumentId document, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (StatementRow row : rows.standingIn(document.value())) {
            StatementId id = new StatementId(row.id);
            if (!kept.contains(id)) {
                row.withdrawnAt = now;
                changes.add(new Change.StatementWithdrawn(document, id));
            }
        }
        return changes;
    }

    /** Records the statements that are new, were withdrawn, or have other details or another place than before. */
    List<Change> record(Settlement settlement, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (Entry entry : settlement.entries()) {
            Optional<Statement> standing =
                    Optional.ofNullable(settlement.standing().get(entry.found().id()));
            StatementRow row = entry.row();
            boolean isNew = row.id.isEmpty();
            boolean changed = standing.isPresent()
                    && (isNew
                            || row.withdrawnAt != null
                            || row.ordinal != entry.ordinal()
                            || differs(row, standing.get()));
            write(entry, standing, settlement, changed, now);
            if (changed) {
                changes.add(new Change.StatementRecorded(settlement.document(), entry.ordinal(), standing.get()));
            }
        }
        return changes;
    }

    private void write(Entry entry, Optional<Statement> standing, Settlement settlement, boolean changed, Instant now) {
        StatementRow row = entry.row();
        boolean isNew = row.id.isEmpty();
        Statement found = entry.found();
        row.id = found.id().value();
        row.documentId = settlement.document().value();
        row.versionId = found.version().value();
        row.ordinal = entry.ordinal();
        row.stillFound = entry.stillFound();
        row.foundSpeakerId = found.speaker().id().map(SpeakerId::value).orElse(null);
        if (changed || isNew) {
            Statement body = standing.orElse(found);
            row.body = RecordJson.write(body);
            row.speakerId = body.speaker().id().map(SpeakerId::value).orElse(null);
            row.confidence = body.confidence().orElse(null);
            row.recordedAt = now;
            row.withdrawnAt = changed ? null : now;
        }
        boolean standsAsFound = standing.isPresent() && !settlement.reviewed().contains(row.id);
        row.found = standsAsFound ? null : RecordJson.write(found);
        if (isNew) {
            rows.persist(row);
        }
    }

    /** The statement of a row as it was last found. */
    private static Statement foundIn(StatementRow row) {
        if (row.found != null) {
            return RecordJson.read(row.found, Statement.class);
        }
        return spokenBy(
                Optional.ofNullable(row.foundSpeakerId).map(SpeakerId::new),
                RecordJson.read(row.body, Statement.class));
    }

    private static Statement spokenByPart(Statement found, Map<SpeakerId, SpeakerId> parts) {
        return spokenBy(found.speaker().id().map(id -> parts.getOrDefault(id, id)), found);
    }

    private static Statement spokenBy(Optional<SpeakerId> speaker, Statement statement) {
        StatementSpeaker known = statement.speaker();
        return known.id().equals(speaker)
                ? statement
                : statement.spokenBy(new StatementSpeaker(
                        known.status(), speaker, known.name(), known.candidates(), known.reason(), known.evidence()));
    }

    private static boolean differs(StatementRow row, Statement statement) {
        JsonNode recorded = RecordJson.read(row.body, JsonNode.class);
        return !recorded.equals(RecordJson.read(RecordJson.write(statement), JsonNode.class));
    }
}
