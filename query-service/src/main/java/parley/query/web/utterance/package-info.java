/**
 * Utterances: the list, and one with all its variants beside the fullest.
 *
 * <p>Depends on {@code utterance} and {@code web.shown}. Start with {@link parley.query.web.utterance.UtterancePage}.
 */
@NullMarked
package parley.query.web.utterance;

import org.jspecify.annotations.NullMarked;
