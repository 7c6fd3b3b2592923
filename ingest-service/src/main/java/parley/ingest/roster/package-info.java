/**
 * The roster: speakers who are known beforehand, by request or from a file.
 *
 * <p>Depends on {@code identity}, {@code feed}, {@code body} and {@code platform}. Start with
 * {@link parley.ingest.roster.RosterResource}.
 */
@NullMarked
package parley.ingest.roster;

import org.jspecify.annotations.NullMarked;
