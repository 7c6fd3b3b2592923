package parley.query.platform;

import java.util.regex.Pattern;

/** Ids in paths. */
public final class PathIds {

    private static final Pattern FORM = Pattern.compile("[a-z]-[0-9a-f]{16,32}");

    private PathIds() {}

    /**
     * The same id, if anything can have it.
     *
     * @param what names the thing in the problem
     * @throws Problem if no id looks like that
     */
    public static String checked(String what, String id) {
        if (!FORM.matcher(id).matches()) {
            throw notFound(what, id);
        }
        return id;
    }

    /** The problem of an id that nothing has. */
    public static Problem notFound(String what, String id) {
        return Problem.of(ProblemCode.NOT_FOUND, "No " + what + " has the id " + id);
    }
}
