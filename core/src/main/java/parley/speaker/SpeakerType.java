package parley.speaker;

/** What kind of being speaks. */
public enum SpeakerType {
    PERSON,
    ORGANIZATION,
    STATE,
    /** Somebody whom the text does not name ("a diplomat"). Two unnamed speakers are never taken for one. */
    UNNAMED
}
