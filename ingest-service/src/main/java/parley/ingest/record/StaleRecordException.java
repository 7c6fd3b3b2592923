package parley.ingest.record;

/** The record has changed since the caller read it; reading again and starting over helps. */
public final class StaleRecordException extends RuntimeException {

    StaleRecordException(String message) {
        super(message);
    }
}
