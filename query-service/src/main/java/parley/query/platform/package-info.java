/**
 * What every resource shares: lists in pages and streams, forms, problems, query keys, cursors, entity tags, limits.
 *
 * <p>Depends on core and on no other package of the service. Start with {@link parley.query.platform.ListResource}.
 */
@NullMarked
package parley.query.platform;

import org.jspecify.annotations.NullMarked;
