package parley.ingest.feed;

/**
 * Changes were committed, or will be when the transaction is.
 *
 * @param last the position of the last of them
 */
record ChangesRecorded(long last) {}
