/**
 * The read model: rows written from the feed, and the feed position they stand for.
 *
 * <p>Rows are package-private and never leave; callers get values of core. Depends on core, {@code platform}, {@code meaning} and
 * {@code wording}. Start with
 * {@link parley.query.store.StatementStore}.
 */
@NullMarked
package parley.query.store;

import org.jspecify.annotations.NullMarked;
