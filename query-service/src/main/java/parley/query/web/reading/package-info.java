/**
 * The reading view: a document with what is said in it.
 *
 * <p>Depends on {@code document}, {@code utterance}, {@code negotiation} and {@code web.shown}. Start with
 * {@link parley.query.web.reading.ReadingPage}.
 */
@NullMarked
package parley.query.web.reading;

import org.jspecify.annotations.NullMarked;
