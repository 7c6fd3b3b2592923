package parley.ingest.desk;

/**
 * A speaker in a list.
 *
 * @param note what is open about it; may be empty
 */
record SpeakerLine(String id, String name, String note) {}
