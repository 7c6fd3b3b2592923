package parley.attribution;

/** What kind of thing a cue reports. Only speech, and views that the reporter reports, enter the record. */
public enum CueClass {
    SPEECH,
    BELIEF,
    FACT,
    ACT
}
