package parley.query.store;

import java.time.Instant;
import parley.document.DocumentId;
import parley.statement.Statement;

/**
 * A statement in the record.
 *
 * @param document the document in whose current version it stands
 * @param ordinal its place among the statements of that version, from 0
 * @param recorded position of the change by which it entered the record, which names its index entry
 * @param recordedAt when that was
 * @param updatedAt when it was last found again, with the same words but perhaps other details
 */
public record StoredStatement(
        DocumentId document, int ordinal, Statement statement, long recorded, Instant recordedAt, Instant updatedAt) {}
