/**
 * Statements: search, filters, counts, earlier states, paging, one by id.
 *
 * <p>Depends on {@code store}, {@code index} and {@code platform}. Start with
 * {@link parley.query.statement.StatementResource}.
 */
@NullMarked
package parley.query.statement;

import org.jspecify.annotations.NullMarked;
