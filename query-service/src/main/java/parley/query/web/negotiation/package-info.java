/**
 * Talks: the list, and one with its timeline, the positions of the sides, and where accounts differ.
 *
 * <p>Depends on {@code negotiation} and {@code web.shown}. Start with
 * {@link parley.query.web.negotiation.NegotiationPage}.
 */
@NullMarked
package parley.query.web.negotiation;

import org.jspecify.annotations.NullMarked;
