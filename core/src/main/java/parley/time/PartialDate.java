package parley.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of the precision that is known: a year, a month, a day, or an interval between two of these, each possibly
 * approximate ({@code ~}) or uncertain ({@code ?}).
 *
 * <p>{@code 2022}, {@code 2022-03}, {@code 2022-03-10}, {@code 2022-03~}, {@code 2022-02/2022-04}. Immutable.
 *
 * @param edtf the date in EDTF; equal dates are equal strings
 */
public record PartialDate(String edtf) {

    private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[~?%]?");

    /** @throws IllegalArgumentException if the text is no EDTF date of the kinds above, or no day of the calendar */
    public PartialDate {
        String[] points = edtf.split("/", -1);
        if (points.length > 2) {
            throw new IllegalArgumentException("not an EDTF date: " + edtf);
        }
        try {
            LocalDate first = earliestOf(points[0]);
            if (points.length == 2 && latestOf(points[1]).isBefore(first)) {
                throw new IllegalArgumentException("an interval that ends before it starts: " + edtf);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date of the calendar: " + edtf, e);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day that the date may mean. */
    public LocalDate earliest() {
        return earliestOf(edtf.split("/")[0]);
    }

    /** The last day that the date may mean. */
    public LocalDate latest() {
        String[] points = edtf.split("/");
        return latestOf(points[points.length - 1]);
    }

    @Override
    public String toString() {
        return edtf;
    }

    private static LocalDate earliestOf(String point) {
        Matcher m = match(point);
        int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
        int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
        return LocalDate.of(Integer.parseInt(m.group(1)), month, day);
    }

    private static LocalDate latestOf(String point) {
        Matcher m = match(point);
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return LocalDate.of(year, 12, 31);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
        return m.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(m.group(3)));
    }

    private static Matcher match(String point) {
        Matcher m = POINT.matcher(point);
        if (!m.matches()) {
            throw new IllegalArgumentException("not an EDTF date: " + point);
        }
        return m;
    }
}
