package parley.query.utterance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which a text says that it is an agency's: {@code LISK, July 24. /VOSTOK/.}, {@code LISK, July 24 (Nordpress) —},
 * {@code LISK. July 24. INTERLISK -}. Known by its form and place; no agency is known by name.
 */
final class AgencyMark {

    /** Marks stand in the dateline; so far at most behind the beginning, or behind the headline. */
    private static final int HEAD = 400;

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}&.\\- ]{1,30}";
    private static final Pattern MARK = Pattern.compile("/\\s?(?<slashed>" + NAME + "?)\\s?/"
            + "|\\((?<bracketed>" + NAME + "?)\\)\\s*(?:-{1,2}|[\\u2013\\u2014])"
            + "|[.,]\\s(?<bare>\\p{Lu}{3,20})\\s+(?:-{1,2}|[\\u2013\\u2014])\\s");

    private AgencyMark() {}

    /** The agency's name as marked, in upper case. */
    static Optional<String> find(String text) {
        Matcher mark = MARK.matcher(text.substring(0, Math.min(HEAD, text.length())));
        if (!mark.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(mark.group("slashed"))
                .or(() -> Optional.ofNullable(mark.group("bracketed")))
                .or(() -> Optional.ofNullable(mark.group("bare")))
                .map(name -> name.strip().toUpperCase(Locale.ROOT));
    }
}
