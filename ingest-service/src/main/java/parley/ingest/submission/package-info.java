/**
 * Documents in: one at a time or as a stream of lines, idempotent by content and by key; their versions and retraction.
 *
 * <p>Depends on {@code record}, {@code extract}, {@code body} and {@code platform}. Start with
 * {@link parley.ingest.submission.Submissions}.
 */
@NullMarked
package parley.ingest.submission;

import org.jspecify.annotations.NullMarked;
