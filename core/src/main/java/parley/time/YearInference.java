package parley.time;

import java.time.DateTimeException;
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
}
