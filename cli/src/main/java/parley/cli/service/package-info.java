/**
 * The two services on this machine: start, stop, watch, try out.
 *
 * <p>The services are processes of their own, known by the files that the data folder holds of them. Start with
 * {@link parley.cli.service.UpCommand}.
 */
@NullMarked
package parley.cli.service;

import org.jspecify.annotations.NullMarked;
