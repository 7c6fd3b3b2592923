/**
 * Documents as files: which ones there are, what is known of them, and how they are read.
 *
 * <p>Depends on core. Start with {@link parley.cli.input.InputFiles}.
 */
@NullMarked
package parley.cli.input;

import org.jspecify.annotations.NullMarked;
