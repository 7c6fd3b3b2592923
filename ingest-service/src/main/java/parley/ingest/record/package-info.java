/**
 * The system of record: documents, their versions and publications, what was found in them, and speakers.
 *
 * <p>Rows never leave this package. Depends on {@code feed}, {@code platform} and core. Start with
 * {@link parley.ingest.record.DocumentRecorder}, which writes, and {@link parley.ingest.record.RecordedDocuments}, which
 * reads.
 */
@NullMarked
package parley.ingest.record;

import org.jspecify.annotations.NullMarked;
