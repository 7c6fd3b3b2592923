package parley.ingest.record;

import java.time.Instant;
import java.util.Optional;
import parley.document.DocumentId;
import parley.statement.Statement;

/**
 * A statement as the record has it.
 *
 * @param document the document in which it was found
 * @param statement the statement; once withdrawn, as it last stood
 * @param withdrawnAt when it left the record, if it did
 */
public record RecordedStatement(DocumentId document, Statement statement, Optional<Instant> withdrawnAt) {}
