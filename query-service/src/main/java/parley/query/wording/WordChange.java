package parley.query.wording;

import java.util.Optional;

/**
 * A stretch of a word diff.
 *
 * @param op how the words stand to each other
 * @param text the words as printed in the text that is compared; empty where they are left out
 * @param reference the words as printed in the text that it is compared with; empty where words were added
 */
public record WordChange(Op op, Optional<String> text, Optional<String> reference) {}
