/**
 * Articles and transcripts as received.
 *
 * <p>A {@link parley.document.Document} is one version: its text is frozen and its id is the hash of that text. Depends
 * on {@code text} and {@code time}.
 */
@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
