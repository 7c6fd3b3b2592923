/**
 * The command line: one class per command, in the packages below.
 *
 * <p>Depends on core and on nothing of the services but their HTTP interfaces. Start with
 * {@link parley.cli.ParleyCommand}.
 */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
