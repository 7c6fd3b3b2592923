/**
 * What every feature needs: problems on the wire, settings, the clock, the JSON form.
 *
 * <p>Depends on no other package of the service, and on core for words that clients write. Start with {@link parley.ingest.platform.ProblemCode}.
 */
@NullMarked
package parley.ingest.platform;

import org.jspecify.annotations.NullMarked;
