/**
 * What each stretch of a document is: headline, dateline, paragraph, transcript turn, page furniture.
 *
 * <p>Segments tile the text: every character belongs to exactly one, and nothing is deleted. Depends on {@code text}, {@code token} and
 * {@code lexicon}.
 * Start with {@link parley.segment.Segmenter}.
 */
@NullMarked
package parley.segment;

import org.jspecify.annotations.NullMarked;
