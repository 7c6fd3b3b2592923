/**
 * From documents to the record: which speakers of different documents are one, and which reports are of the same talks.
 *
 * <p>Everything here is a function of the whole set of what documents say and what curators decided; the order in which
 * documents came is not among its arguments. Rules only ever join; what they leave open stays open, with candidates. Depends
 * on {@code speaker}, {@code negotiation} and what they depend on. Start with {@link parley.joining.SpeakerIdentities}.
 */
@NullMarked
package parley.joining;

import org.jspecify.annotations.NullMarked;
