/**
 * {@code parley extract}: what core finds in files, without any service.
 *
 * <p>Depends on {@code input} and core. Start with {@link parley.cli.extract.ExtractCommand}.
 */
@NullMarked
package parley.cli.extract;

import org.jspecify.annotations.NullMarked;
