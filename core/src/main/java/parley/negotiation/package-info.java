/**
 * Talks: processes, series, rounds, meetings and calls, with who took part, where, when and with what outcome.
 *
 * <p>The vocabularies follow PA-X, MEND and PLOVER. {@link parley.negotiation.NegotiationFinder} finds them in a text,
 * {@link parley.negotiation.PositionFinder} what was said about their issues. Depends on {@code statement} and what lies
 * before it. Start with {@link parley.negotiation.Negotiation}.
 */
@NullMarked
package parley.negotiation;

import org.jspecify.annotations.NullMarked;
