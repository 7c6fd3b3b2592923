package parley.query.platform;

/** What was asked for under an id is found under another one. */
public final class Moved extends RuntimeException {

    private final String from;
    private final String to;

    /**
     * @param from the id that was asked for, as it stands in the path
     * @param to the id under which it is found
     */
    public Moved(String from, String to) {
        // No stack trace: nothing is wrong.
        super(from + " is found under " + to, null, false, false);
        this.from = from;
        this.to = to;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }
}
