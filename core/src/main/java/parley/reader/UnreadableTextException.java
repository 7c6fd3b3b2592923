package parley.reader;

/** Bytes that hold no text that can be read, or none in the character set they were said to be in. */
public final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Says why.
     *
     * @param message names what is wrong with the bytes
     */
    public UnreadableTextException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the bytes could not be read. */
    public Reason reason() {
        return reason;
    }

    /** Why bytes could not be read. */
    public enum Reason {
        /** Not text at all: an image, an archive, a program. */
        BINARY,
        /** Text perhaps, but with bytes that its character set does not have. */
        WRONG_CHARSET,
        /** A file that only opens with a password. */
        LOCKED,
        /** More than any document has, such as a file that is small only because it is compressed. */
        TOO_LONG,
        /** Nothing is known to be wrong with them; so much is being read that their turn did not come. */
        BUSY
    }
}
