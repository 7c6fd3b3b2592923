package parley.speaker;

/** What kind of being speaks. */
public enum SpeakerType {
    PERSON,
    ORGANIZATION,
    STATE,
    /** Somebody whom the text does not name ("a diplomat"). Two of them are never taken for one by what they are called. */
    UNNAMED
}
