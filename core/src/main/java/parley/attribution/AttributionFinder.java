package parley.attribution;

import java.util.List;
import parley.segment.SegmentedText;

/**
 * Finds who is said to have said what.
 *
 * <p>The seam between ways of finding: rules are one, a learned tagger another. Implementations are deterministic and
 * thread-safe, and never fail on text.
 */
public interface AttributionFinder extends AutoCloseable {

    /** The attributions of a document, in the order of their content. */
    List<Attribution> find(SegmentedText text);

    /** The name and version of this way, such as {@code rules/1}, as every finding carries it. */
    String method();

    /** Gives back what it holds outside of Java's heap; it cannot be used afterwards. */
    @Override
    default void close() {}
}
