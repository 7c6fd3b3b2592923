package parley.query.meaning;

/**
 * A meaning in sixteen bytes, as a {@link Codebook} says it.
 *
 * @param first the codewords of the first eight parts, one in each byte, the first in the lowest
 * @param last those of the last eight
 */
public record MeaningCode(long first, long last) {}
