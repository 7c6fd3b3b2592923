/**
 * Dates as precisely as the text gives them, and no more precisely.
 *
 * <p>Dates are written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1 as far as reports need
 * them. {@link parley.time.DateMentionFinder} finds the dates that a text mentions, {@link parley.time.DateResolver} says
 * which days they mean. Depends on {@code selector} for evidence, {@code lexicon} and {@code token}. Start with
 * {@link parley.time.PartialDate}.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format (EDTF) Specification</a>
 */
@NullMarked
package parley.time;

import org.jspecify.annotations.NullMarked;
