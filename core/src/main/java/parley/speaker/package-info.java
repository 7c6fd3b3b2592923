/**
 * Who speaks and who takes part in talks.
 *
 * <p>The words follow Popolo's Person and Organization. Depends on {@code time}. Start with
 * {@link parley.speaker.Speaker}.
 *
 * @see <a href="https://www.popoloproject.com/specs/">Popolo specifications</a>
 */
@NullMarked
package parley.speaker;

import org.jspecify.annotations.NullMarked;
