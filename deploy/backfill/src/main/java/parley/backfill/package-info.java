/**
 * The back-fill of archives: a job for Apache Spark that reads them with core and writes documents for
 * {@code POST /v1/documents:batch}, what was found in each, and what could not be read.
 *
 * <p>Depends on core, on Spark, and on {@code archive} for what is in archives; on no service. Start with
 * {@link parley.backfill.BackfillCommand} and {@code Backfill}.
 */
@NullMarked
package parley.backfill;

import org.jspecify.annotations.NullMarked;
