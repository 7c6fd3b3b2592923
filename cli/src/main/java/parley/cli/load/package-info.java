/**
 * {@code parley load}: documents from files to an ingest-service.
 *
 * <p>Depends on {@code input} and on the service's HTTP interface. Start with {@link parley.cli.load.Submission}.
 */
@NullMarked
package parley.cli.load;

import org.jspecify.annotations.NullMarked;
