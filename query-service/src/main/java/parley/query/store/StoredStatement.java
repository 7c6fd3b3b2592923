package parley.query.store;

import parley.document.DocumentId;
import parley.statement.Statement;

/**
 * A statement in the record.
 *
 * @param document the document in whose current version it stands
 * @param ordinal its place among the statements of that version, from 0
 */
public record StoredStatement(DocumentId document, int ordinal, Statement statement) {}
