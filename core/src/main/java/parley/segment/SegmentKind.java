package parley.segment;

/** What a stretch of a document is; speech kinds after Akoma Ntoso. */
public enum SegmentKind {
    HEADLINE,
    SUBHEAD,
    /** Place, date and agency before the first words of a wire story: {@code LISK, March 10. /Nordpress/.} */
    DATELINE,
    BYLINE,
    PARAGRAPH,
    /** The words of one speaker in a transcript, without the label. */
    TURN,
    /** The label that names the speaker of the turn behind it: {@code Question:} */
    TURN_LABEL,
    /** Navigation, share buttons, clocks, "read more": part of the page, not of the story. */
    FURNITURE
}
