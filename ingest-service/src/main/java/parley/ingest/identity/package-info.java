/**
 * For whom the ids of documents stand in the record: what each document says of speakers, what curators corrected, and what
 * follows from both.
 *
 * <p>Rows never leave this package. Depends on {@code feed}, {@code platform} and core, which decides who is who. Start with
 * {@link parley.ingest.identity.SpeakerLedger}.
 */
@NullMarked
package parley.ingest.identity;

import org.jspecify.annotations.NullMarked;
