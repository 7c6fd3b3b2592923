/**
 * Talks: what happened in them, when, who says so, and how the sides stood to what was at issue.
 *
 * <p>Depends on {@code store}, {@code statement} and {@code platform}. Start with
 * {@link parley.query.negotiation.NegotiationResource}.
 */
@NullMarked
package parley.query.negotiation;

import org.jspecify.annotations.NullMarked;
