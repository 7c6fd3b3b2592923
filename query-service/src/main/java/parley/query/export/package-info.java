/**
 * Statements in the forms of other people's programs: linked data, citations, feeds.
 *
 * <p>Each class writes one form and is found by the resource of statements through {@code platform.Forms}; nothing depends
 * on this package. Depends on {@code statement} and {@code platform}. Start with {@link parley.query.export.JsonLd}.
 */
@NullMarked
package parley.query.export;

import org.jspecify.annotations.NullMarked;
