/**
 * Characters as received and places in them.
 *
 * <p>Every offset inside Java is a half-open span of UTF-16 code units over an untouched text. Conversion to and from
 * code points, the unit outside Java, happens only in {@code parley.selector}. Depends on nothing. Start with
 * {@link parley.text.OriginalText}.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
