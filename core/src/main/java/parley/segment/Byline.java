package parley.segment;

import java.util.regex.Pattern;

/** Lines that name who wrote a story. */
final class Byline {

    private static final int LONGEST = 120;
    private static final String NAME = "\\p{Lu}[\\p{L}.'\u2019-]+";
    private static final Pattern BY = Pattern.compile("(?:By|BY|Text by|Story by|Written by)[ \u00a0:]+" + NAME
            + "(?:[ \u00a0,&|/–—-]+(?:and|in|for|of|the|" + NAME + "|\\p{Lu})){0,14}\\.?");
    private static final Pattern NAME_AND_DESK = Pattern.compile(
            NAME + "(?: " + NAME + "){1,3},? (?:\\||[Cc]orrespondent|[Ss]taff [Ww]riter|[Rr]eporter|[Ee]ditor)\\b.*");
    private static final Pattern NAME_ALONE = Pattern.compile(NAME + "(?: (?:\\p{Lu}\\. )?" + NAME + "){1,2}");

    private Byline() {}

    static boolean is(String line) {
        return line.length() <= LONGEST
                && (BY.matcher(line).matches() || NAME_AND_DESK.matcher(line).matches());
    }

    /** Whether a line behind the story, or at its very end, can only be its writer's name. */
    static boolean closes(String line, boolean last) {
        return last && line.length() <= LONGEST && NAME_ALONE.matcher(line).matches();
    }
}
