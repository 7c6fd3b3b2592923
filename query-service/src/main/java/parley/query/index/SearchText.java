package parley.query.index;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody searches for: {@code ceasefire "prisoner exchange" (talks | meeting) -minister}.
 *
 * <p>The syntax is Lucene's simple one, with "and" between words. Words count by their stem, phrases in quotation marks as
 * written.
 *
 * @param clause what must be found
 */
public record SearchText(Clause clause) {

    /** In characters; more would need more clauses than the engine allows. */
    public static final int LONGEST = 500;

    private static final Pattern QUOTES = Pattern.compile("[\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb]");
    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2007\\u202f]");

    /** Reads what was typed; anything can be typed, and operators that make no sense have no meaning. */
    public static SearchText parse(String typed) {
        String marks = QUOTES.matcher(typed).replaceAll("\"");
        return new SearchText(
                new SearchGrammar().read(SPACES.matcher(marks).replaceAll(" ").strip()));
    }

    /** Whether nothing is demanded. */
    public boolean isEmpty() {
        return clause instanceof Clause.All all && all.parts().isEmpty();
    }

    /** The leaves that may be found in a text, in the order in which they were typed: all but those behind a minus. */
    List<Clause> wanted() {
        return wanted(clause).toList();
    }

    private static Stream<Clause> wanted(Clause clause) {
        if (clause instanceof Clause.All all) {
            return all.parts().stream().flatMap(SearchText::wanted);
        }
        if (clause instanceof Clause.Any any) {
            return any.parts().stream().flatMap(SearchText::wanted);
        }
        return clause instanceof Clause.Not ? Stream.empty() : Stream.of(clause);
    }
}
