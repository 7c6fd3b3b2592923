package parley.tagger;

/** What a span is in an attribution; of a cue also what kind of thing it reports. */
public enum SpanLabel {
    SOURCE,
    CONTENT,
    SPEECH_CUE,
    BELIEF_CUE,
    FACT_CUE,
    ACT_CUE;

    public boolean isCue() {
        return this != SOURCE && this != CONTENT;
    }
}
