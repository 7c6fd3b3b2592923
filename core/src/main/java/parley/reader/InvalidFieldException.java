package parley.reader;

/** A field of {@link Metadata} whose value cannot be used; the message names both. */
public final class InvalidFieldException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidFieldException(String field, String message) {
        super(field + " " + message);
        this.field = field;
    }

    /** The name of the field. */
    public String field() {
        return field;
    }
}
