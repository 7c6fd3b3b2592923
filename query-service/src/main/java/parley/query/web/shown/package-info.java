/**
 * How pages show what the record holds: statements, speakers, talks and dates in words, differences of wording, addresses.
 *
 * <p>Depends on {@code statement}, {@code negotiation} and {@code wording}. Used by all pages.
 */
@NullMarked
package parley.query.web.shown;

import org.jspecify.annotations.NullMarked;
