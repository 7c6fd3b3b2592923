package parley.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import parley.time.DateExpression.Point;

/**
 * Finds the year of a day and month that are printed without one, where other words prove it.
 *
 * <p>Never guesses: what the words leave open stays open. Stateless and thread-safe.
 */
public final class YearInference {

    /** How far a full date of the text may lie from the day of writing to share its year. */
    private static final int NEAR_DAYS = 45;
    /** For how many years after a bound a day of the week is taken to choose among them. */
    private static final int YEARS = 5;

    private YearInference() {}

    /** A day and month in a year; empty if they are no day of it. */
    public static Optional<PartialDate> day(Point point, int year) {
        return date(point, year).map(PartialDate::of);
    }

    private static Optional<LocalDate> date(Point point, int year) {
        try {
            return point.month().isPresent() && point.day().isPresent()
                    ? Optional.of(
                            LocalDate.of(year, point.month().get(), point.day().get()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // 29 February of most years
            return Optional.empty();
        }
    }

    /** The day of writing, if a full date that the text mentions lies within a few weeks of it. */
    public static Optional<PartialDate> beside(Point written, DateExpression mentioned) {
        if (!(mentioned instanceof Point full)
                || full.year().isEmpty()
                || full.day().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> other = date(full, full.year().get());
        return other.flatMap(o -> date(written, o.getYear())
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, o)) <= NEAR_DAYS)
                .map(PartialDate::of));
    }

    /** The first year, not before a bound, in which the day and month are this day of the week; empty if that is years off. */
    public static Optional<PartialDate> onWeekday(Point written, DayOfWeek weekday, LocalDate notBefore) {
        for (int year = notBefore.getYear(); year < notBefore.getYear() + YEARS; year++) {
            Optional<LocalDate> day = date(written, year);
            if (day.isPresent() && !day.get().isBefore(notBefore) && day.get().getDayOfWeek() == weekday) {
                return day.map(PartialDate::of);
            }
        }
        return Optional.empty();
    }
}
