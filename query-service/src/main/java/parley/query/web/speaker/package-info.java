/**
 * Speakers: the list, and one with names, offices, talks and what was said over time.
 *
 * <p>Depends on {@code speaker}, {@code statement} and {@code web.shown}. Start with
 * {@link parley.query.web.speaker.SpeakerPage}.
 */
@NullMarked
package parley.query.web.speaker;

import org.jspecify.annotations.NullMarked;
