package parley.extraction;

/** This build, or this machine, cannot read in the mode that is wanted; the message tells why. */
public final class ModeUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExtractionMode mode;

    ModeUnavailableException(ExtractionMode mode, String reason) {
        super(reason);
        this.mode = mode;
    }

    ModeUnavailableException(ExtractionMode mode, IllegalStateException cause) {
        super(cause.getMessage(), cause);
        this.mode = mode;
    }

    /** The mode that was wanted. */
    public ExtractionMode mode() {
        return mode;
    }
}
