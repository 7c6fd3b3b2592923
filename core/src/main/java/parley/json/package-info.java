/**
 * The JSON forms: of the change feed, and of an extraction as files hold it.
 *
 * <p>Keys are snake_case, vocabulary words lower-case, unknown values left out. Depends on every other package; none
 * depends on it. Start with {@link parley.json.ParleyJson}.
 */
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
