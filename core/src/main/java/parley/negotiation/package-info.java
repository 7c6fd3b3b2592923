/**
 * Talks: processes, series, rounds, meetings and calls, with who took part, where, when and with what outcome.
 *
 * <p>The vocabularies follow PA-X, MEND and PLOVER. Depends on {@code selector}, {@code time} and {@code speaker}. Start
 * with {@link parley.negotiation.Negotiation}.
 */
@NullMarked
package parley.negotiation;

import org.jspecify.annotations.NullMarked;
