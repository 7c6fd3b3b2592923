package parley.cli;

/** A command that could not do its work, for a reason that its user can understand and perhaps remove. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one or more lines for the user, with the value at fault */
    public CommandFailedException(String message) {
        super(message);
    }
}
