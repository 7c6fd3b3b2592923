/**
 * The relation source – cue – content, found in text.
 *
 * <p>The roles are those of PARC and PolNeAR. Depends on {@code text}, {@code selector} and {@code segment}. Start with
 * {@link parley.attribution.Attribution}.
 */
@NullMarked
package parley.attribution;

import org.jspecify.annotations.NullMarked;
