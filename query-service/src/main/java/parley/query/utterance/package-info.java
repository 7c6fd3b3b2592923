/**
 * Utterances: which statements report the same words on the same occasion, how each of them gives the words, and how many of
 * them are independent of each other.
 *
 * <p>Depends on {@code store}, {@code statement}, {@code wording}, {@code meaning} and {@code platform}. Start with
 * {@link parley.query.utterance.UtteranceGroups}.
 */
@NullMarked
package parley.query.utterance;

import org.jspecify.annotations.NullMarked;
