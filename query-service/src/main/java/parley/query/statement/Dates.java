package parley.query.statement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.query.platform.Problem;
import parley.query.statement.Condition.DateRange;
import parley.time.PartialDate;

/** Dates as query values: a year, a month or a day. */
public final class Dates {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    private Dates() {}

    /** All days of the date. */
    static DateRange range(String key, String value) {
        PartialDate date = parse(key, value);
        return new DateRange(Optional.of(date.earliest()), Optional.of(date.latest()));
    }

    /** @throws Problem if the value is no date */
    public static LocalDate firstDay(String key, String value) {
        return parse(key, value).earliest();
    }

    /** @throws Problem if the value is no date */
    public static LocalDate lastDay(String key, String value) {
        return parse(key, value).latest();
    }

    private static PartialDate parse(String key, String value) {
        if (FORM.matcher(value).matches()) {
            try {
                return new PartialDate(value);
            } catch (IllegalArgumentException e) {
                // No day of the calendar; told below.
            }
        }
        throw Problem.invalidValue(key, value, "a date such as 2022, 2022-03 or 2022-03-10");
    }
}
