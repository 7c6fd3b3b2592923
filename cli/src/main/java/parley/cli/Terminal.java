package parley.cli;

/** What is known of the terminal. */
final class Terminal {

    private Terminal() {}

    /**
     * Whether standard error is shown to a person.
     *
     * <p>The launcher script says so, because {@link System#console} answers for standard input and output, and
     * differently from Java 22 on.
     */
    static boolean showsErrors() {
        return Boolean.getBoolean("parley.terminal");
    }
}
