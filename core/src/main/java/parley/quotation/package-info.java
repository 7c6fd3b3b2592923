/**
 * Text between quotation marks.
 *
 * <p>A quotation is only typography; whether somebody said the words is for {@code attribution} to find. Depends on
 * {@code text} and {@code token}. Start with {@link parley.quotation.QuotationFinder}.
 */
@NullMarked
package parley.quotation;

import org.jspecify.annotations.NullMarked;
