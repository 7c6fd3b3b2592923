/**
 * Places in a text as the world outside Java names them: the selectors of the W3C Web Annotation Data Model.
 *
 * <p>Positions here count Unicode code points; this package is the only one that converts between them and the UTF-16
 * spans of {@code parley.text}, on which alone it depends. Start with {@link parley.selector.PassageFactory}.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/#selectors">Web Annotation Data Model, section 4.2</a>
 */
@NullMarked
package parley.selector;

import org.jspecify.annotations.NullMarked;
