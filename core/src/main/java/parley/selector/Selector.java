package parley.selector;

/** A way to name a stretch of a text, after the W3C Web Annotation Data Model. */
public sealed interface Selector permits TextPositionSelector, TextQuoteSelector {}
