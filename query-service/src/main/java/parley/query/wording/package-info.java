/**
 * Words compared with words: how a text is cut for it, how two wordings are aligned, and what makes them alike.
 *
 * <p>Pure functions; depends on core only. Start with {@link parley.query.wording.Alignment}.
 */
@NullMarked
package parley.query.wording;

import org.jspecify.annotations.NullMarked;
