package parley.backfill;

/** A run that cannot be done, for a reason that its user can understand and perhaps remove. */
public final class BackfillException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackfillException(String message) {
        super(message);
    }
}
