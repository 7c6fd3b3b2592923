package parley.joining;

/** The rules of this package as a whole. */
public final class Joining {

    /** Their name and version: raised whenever they may join the same record differently. */
    public static final String METHOD = "joining/2";

    private Joining() {}
}
