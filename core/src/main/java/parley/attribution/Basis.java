package parley.attribution;

/** What in the text attributes words to a speaker. */
public enum Basis {
    /** A verb, noun or phrase of saying: "said", "according to". */
    CUE,
    /** A colon or dash between the speaker and the words: {@code Roth: No deal}, {@code No deal — minister}. */
    COLON,
    /** A headline or subhead whose words the body attributes. */
    HEADLINE,
    /** The turn of a transcript. */
    TURN,
    /** The neighbouring attribution goes on without a cue of its own. */
    CARRIED
}
