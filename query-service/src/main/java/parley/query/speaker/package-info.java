/**
 * Speakers: by name, by id, with how much they said and in which talks they took part.
 *
 * <p>Depends on {@code negotiation}, {@code store} and {@code platform}. Start with {@link parley.query.speaker.SpeakerResource}.
 */
@NullMarked
package parley.query.speaker;

import org.jspecify.annotations.NullMarked;
