package parley.query.web.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import parley.time.DateBound;
import parley.time.DateClaim;
import parley.time.PartialDate;

/**
 * A date in words, and for programs.
 *
 * @param words such as {@code 10 March 2022}, {@code about March 2022} or {@code 2 – 4 May 2022}
 * @param edtf the date in EDTF
 */
public record DateWords(String words, String edtf) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** No date: empty texts. */
    public static final DateWords NONE = new DateWords("", "");

    public static DateWords of(Optional<DateClaim> claim) {
        return claim.map(DateWords::of).orElse(NONE);
    }

    public static DateWords of(DateClaim claim) {
        DateWords date = of(claim.date());
        return claim.bound().map(date::bounded).orElse(date);
    }

    public static DateWords of(PartialDate date) {
        return of(date.edtf());
    }

    public static DateWords of(LocalDate day) {
        return of(day.toString());
    }

    /** The day of a moment, in UTC. */
    public static DateWords of(Instant moment) {
        return of(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** @param edtf a point or an interval */
    public static DateWords of(String edtf) {
        String[] points = edtf.split("/");
        return new DateWords(points.length == 2 ? point(points[0]) + " – " + point(points[1]) : point(points[0]), edtf);
    }

    /** The same date as a limit, as {@code not_after} and {@code not_before} say it. */
    public DateWords bounded(DateBound bound) {
        return new DateWords((bound == DateBound.NOT_AFTER ? "not after " : "not before ") + words, edtf);
    }

    /** Whether a date is known. */
    public boolean isKnown() {
        return !words.isEmpty();
    }

    private static String point(String edtf) {
        String bare = edtf.replaceAll("[~?%]", "");
        String words = switch (bare.length()) {
            case 10 -> DAY.format(LocalDate.parse(bare));
            case 7 -> MONTH.format(YearMonth.parse(bare));
            default -> bare;
        };
        if (edtf.endsWith("~")) {
            return "about " + words;
        }
        return edtf.endsWith("?") || edtf.endsWith("%") ? "perhaps " + words : words;
    }
}
