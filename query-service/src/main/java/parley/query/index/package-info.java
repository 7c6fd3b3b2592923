/**
 * The search index: what an entry holds, how its words are cut, and how well they match.
 *
 * <p>Entries are apart from the rows, and can be thrown away. Depends on core only. Start with
 * {@link parley.query.index.SearchIndex}.
 */
@NullMarked
package parley.query.index;

import org.jspecify.annotations.NullMarked;
