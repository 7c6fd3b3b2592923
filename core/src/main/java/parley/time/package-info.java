/**
 * Dates as precisely as the text gives them, and no more precisely.
 *
 * <p>Dates are written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1 as far as reports need
 * them. Depends on {@code parley.selector} for evidence. Start with {@link parley.time.PartialDate}.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format (EDTF) Specification</a>
 */
@NullMarked
package parley.time;

import org.jspecify.annotations.NullMarked;
