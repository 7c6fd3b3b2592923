/**
 * What curators may do to the record: give a speaker a name, merge, split, and take any of that back; and the addresses of
 * what they do it to.
 *
 * <p>Each correction is kept with who made it, when and why, and is told to the feed before what follows from it. Depends on
 * {@code identity}, {@code record}, {@code feed}, {@code body} and {@code platform}. Start with
 * {@link parley.ingest.curation.CurationResource}.
 */
@NullMarked
package parley.ingest.curation;

import org.jspecify.annotations.NullMarked;
