package parley.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.text.TextSpan;

/**
 * The place, date and agency before the first words of a wire story.
 *
 * @param span from the place to the last mark that belongs to it
 * @param day the day of the month, if printed
 * @param month the month's English name or its abbreviation, in lower case, if printed
 * @param year the year, if printed
 */
public record Dateline(TextSpan span, Optional<Integer> day, Optional<String> month, Optional<Integer> year) {

    private static final int LONGEST = 160;
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String PLACE = "[A-Z\\p{Lu}][\\p{L}.'\u2019-]*(?:[ /][\\p{Lu}][\\p{L}.'\u2019-]*){0,5}";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'\u2019-]+(?:[ /][\\p{Lu}.'\u2019-]+){0,4}";
    private static final String REGION =
            "(?: ?/[\\p{L} .'\u2019-]{2,40}/| ?\\([\\p{L} .'\u2019-]{2,40}\\)|, [\\p{Lu}][\\p{L}. '\u2019-]{1,30}?)?";
    private static final String DATE = "(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?";
    private static final Pattern DATE_PARTS = Pattern.compile(
            "(?:(?<before>\\d{1,2}) )?(?<month>" + MONTH + ")(?: (?<behind>\\d{1,2}))?(?:,? (?<year>\\d{4}))?");
    private static final String AGENCY =
            "(?:/[\\p{L}\\d .&'\u2019-]{2,30}/|\\([\\p{L}\\d .,&'\u2019/-]{2,40}\\)|\\[[\\p{L}\\d .&-]{2,30}\\])";
    private static final String DASH = "(?:--|[-\u2013\u2014])";

    private static final List<Pattern> FORMS = Stream.of(
                    // LISK /Marra/, March 10. /Agency/.
                    PLACE + REGION + ",? (?:\\p{Lu}\\p{Ll}+day, )?" + DATE + "[.,]? ?" + AGENCY + "[.,:]?(?: ?" + DASH
                            + ")?",
                    // LISK, March 10 (Agency) --
                    CAPITALS + REGION + "(?:, | )" + DATE + "[.,]? ?(?:" + AGENCY + "[.,:]? ?)?" + DASH,
                    // LISK, March 10.
                    CAPITALS + REGION + ", " + DATE + "[.:]",
                    // LISK (Agency) --
                    CAPITALS + REGION + ",? " + AGENCY + " ?" + DASH,
                    // LISK --
                    CAPITALS + REGION + " ?" + DASH,
                    // LISK (Agency).
                    CAPITALS + REGION + ",? " + AGENCY + "\\.?")
            .map(form -> Pattern.compile(form + "(?=\\s|$)"))
            .toList();

    /** The dateline at the start of a paragraph, if there is one. */
    public static Optional<Dateline> at(CharSequence text, TextSpan paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        String head = text.subSequence(paragraph.start(), end)
                .toString()
                .replace('\u00a0', ' ')
                .replace('\n', ' ')
                .replace('\r', ' ');
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(head);
            if (m.lookingAt()) {
                return Optional.of(read(m.group(), paragraph.start()));
            }
        }
        return Optional.empty();
    }

    private static Dateline read(String printed, int start) {
        TextSpan span = new TextSpan(start, start + printed.length());
        Matcher date = DATE_PARTS.matcher(printed);
        while (date.find()) {
            if (date.group("before") != null || date.group("behind") != null) {
                String day = date.group("before") != null ? date.group("before") : date.group("behind");
                String month = date.group("month").replace(".", "").toLowerCase(Locale.ROOT);
                Optional<Integer> year = Optional.ofNullable(date.group("year")).map(Integer::valueOf);
                return new Dateline(span, Optional.of(Integer.valueOf(day)), Optional.of(month), year);
            }
        }
        return new Dateline(span, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
