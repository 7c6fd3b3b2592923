/**
 * How the index is asked for entries in an order and for their numbers, in one pass: by the library in the words of any engine
 * ({@link parley.query.index.search.LibrarySearch}), or of Lucene itself, where that is the engine.
 */
@NullMarked
package parley.query.index.search;

import org.jspecify.annotations.NullMarked;
