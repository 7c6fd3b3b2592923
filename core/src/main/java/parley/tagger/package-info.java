/**
 * The trained model that finds sources, cues and contents in running text, and says which belong together.
 *
 * <p>Words and their features ({@link parley.tagger.Words}) are cut into pieces and windows, a small transformer scores
 * the tags of each word, the likeliest legal sequence becomes spans, and a pair scorer links them. Every step here has
 * its twin in {@code core/tagger}, where the model is trained; {@code TaggerParityTest} compares the two. Depends on
 * {@code text} and {@code segment}. Start with {@link parley.tagger.Tagger}.
 */
@NullMarked
package parley.tagger;

import org.jspecify.annotations.NullMarked;
