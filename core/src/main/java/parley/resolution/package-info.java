/**
 * Who is meant by the words that name a source, inside one document.
 *
 * <p>Names and their parts, titles, pronouns, metonyms and organisations; a choice that the text leaves open stays open.
 * Depends on {@code attribution}, {@code speaker}, {@code segment}, {@code token} and {@code lexicon}. Start with
 * {@link parley.resolution.SpeakerResolver}.
 */
@NullMarked
package parley.resolution;

import org.jspecify.annotations.NullMarked;
