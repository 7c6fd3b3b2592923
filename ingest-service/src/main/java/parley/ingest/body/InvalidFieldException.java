package parley.ingest.body;

/** A field whose value cannot be used. */
final class InvalidFieldException extends Exception {

    private final String field;

    InvalidFieldException(String field, String message) {
        super(field + " " + message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
