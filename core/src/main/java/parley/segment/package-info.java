/**
 * What each stretch of a document is: headline, dateline, paragraph, transcript turn, page furniture.
 *
 * <p>Segments tile the text: every character belongs to exactly one, and nothing is deleted. Depends on {@code text}, {@code
 * token}, {@code quotation} and {@code lexicon}. Start with {@link parley.segment.SegmentedText}, what the stages behind share;
 * {@link parley.segment.Segmenter} makes the division.
 */
@NullMarked
package parley.segment;

import org.jspecify.annotations.NullMarked;
