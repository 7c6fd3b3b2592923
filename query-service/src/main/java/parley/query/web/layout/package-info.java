/**
 * What every page shares: how it is answered, its frame and its assets.
 *
 * <p>Depends on {@code platform}. Start with {@link parley.query.web.layout.HtmlAnswer}.
 */
@NullMarked
package parley.query.web.layout;

import org.jspecify.annotations.NullMarked;
