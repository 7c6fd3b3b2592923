package parley.backfill.archive;

import parley.reader.UnreadableTextException;

/** A record that can be read but is no document. */
final class UnusableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;

    UnusableRecordException(RejectionCode code, String reason) {
        super(reason);
        this.code = code;
    }

    UnusableRecordException(UnreadableTextException cause) {
        super(cause.getMessage(), cause);
        this.code = switch (cause.reason()) {
            case BINARY, LOCKED -> RejectionCode.UNREADABLE_TEXT;
            case WRONG_CHARSET -> RejectionCode.WRONG_CHARSET;
            case TOO_LONG -> RejectionCode.TOO_LARGE;
            case BUSY -> RejectionCode.BUSY;
        };
    }

    Reading.Rejected at(Place place) {
        return new Reading.Rejected(place, code, String.valueOf(getMessage()));
    }
}
