package parley.time;

import parley.text.TextSpan;

/**
 * A date as it stands in a text.
 *
 * @param span the words, without a preposition before them
 * @param expression what they say
 */
public record DateMention(TextSpan span, DateExpression expression) {}
