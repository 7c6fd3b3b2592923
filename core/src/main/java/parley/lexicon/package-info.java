/**
 * Word lists: resource files with a header each that says where they come from and how to extend them.
 *
 * <p>Depends on nothing of Parley. Start with
 * {@link parley.lexicon.WordList}.
 */
@NullMarked
package parley.lexicon;

import org.jspecify.annotations.NullMarked;
