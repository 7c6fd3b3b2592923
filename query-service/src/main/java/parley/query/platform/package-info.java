/**
 * What every resource shares: problems on the wire, query keys, cursors, entity tags, JSON.
 *
 * <p>Depends on core and on no other package of the service. Start with {@link parley.query.platform.ProblemCode}.
 */
@NullMarked
package parley.query.platform;

import org.jspecify.annotations.NullMarked;
