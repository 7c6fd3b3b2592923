/**
 * Archives as files: which there are, what each record in them is, and which of them are documents.
 *
 * <p>Nothing is lost in silence: a record is a document, a rejection with its place and reason, or by its nature none.
 * Depends on core, on the file systems of Hadoop, and on jwarc. Start with {@link parley.backfill.archive.ArchiveFiles} and
 * {@link parley.backfill.archive.ShareReadings}.
 */
@NullMarked
package parley.backfill.archive;

import org.jspecify.annotations.NullMarked;
