package parley.extraction;

import parley.text.TextSpan;

/**
 * Something that extraction could not read, beside all that it could.
 *
 * @param code a stable word for the kind of trouble, such as {@code unpaired_quotation_mark}
 * @param message what was met, for people
 * @param span where, in UTF-16 code units
 */
public record ExtractionNotice(String code, String message, TextSpan span) {}
