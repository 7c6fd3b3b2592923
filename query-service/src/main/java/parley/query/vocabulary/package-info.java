/**
 * The closed vocabularies of the API with the meaning of each word, so that clients need not copy them from the documentation.
 *
 * <p>Depends on {@code platform}, and on the enums of core and of the packages whose words are told. Start with
 * {@link parley.query.vocabulary.Vocabularies}.
 */
@NullMarked
package parley.query.vocabulary;

import org.jspecify.annotations.NullMarked;
