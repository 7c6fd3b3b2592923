package parley.attribution;

/** How the words of a speaker are reported. */
public enum Form {
    /** Verbatim, between quotation marks or as a turn of a transcript. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words, with parts verbatim. */
    MIXED
}
