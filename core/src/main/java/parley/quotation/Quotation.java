package parley.quotation;

import parley.text.TextSpan;

/**
 * A stretch of a paragraph between quotation marks.
 *
 * @param first index of the opening mark among the paragraph's tokens
 * @param last index of the closing mark or, where there is none, of the last token
 * @param outer from the opening mark to behind the closing one
 * @param inner what stands between them, without white space at its edges
 * @param closed whether a closing mark was found; if not, the quotation ends with its paragraph or sentence
 */
public record Quotation(int first, int last, TextSpan outer, TextSpan inner, boolean closed) {}
