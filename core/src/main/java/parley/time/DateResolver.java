package parley.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import parley.time.DateExpression.Direction;
import parley.time.DateExpression.Interval;
import parley.time.DateExpression.Point;
import parley.time.DateExpression.Season;
import parley.time.DateExpression.Shift;
import parley.time.DateExpression.Unit;
import parley.time.DateExpression.Weekday;

/**
 * Says which date an expression means, seen from when a text was written.
 *
 * <p>What cannot be known stays unknown: without a year to start from, {@code March 10} has no date. Immutable and
 * thread-safe.
 */
public final class DateResolver {

    /** Length of a day in EDTF. */
    private static final int DAY = 10;

    private final Optional<LocalDate> today;
    private final Optional<Integer> year;

    /** @param written when the text was written, as far as known: a day serves all expressions, a year only some */
    public DateResolver(Optional<PartialDate> written) {
        Optional<PartialDate> point = written.filter(date -> date.edtf().indexOf('/') < 0);
        this.today = point.filter(date -> date.edtf().length() == DAY).map(PartialDate::earliest);
        this.year = written.filter(
                        date -> date.earliest().getYear() == date.latest().getYear())
                .map(date -> date.earliest().getYear());
    }

    /**
     * The date meant.
     *
     * @param future whether the words around speak of what is to come; otherwise dates without a year and days of the
     *     week lie near, or before, the day of writing
     */
    public Optional<PartialDate> resolve(DateExpression expression, boolean future) {
        try {
            if (expression instanceof Point point) {
                return point(point, future);
            }
            if (expression instanceof Interval interval) {
                return interval(interval, future);
            }
            if (expression instanceof Season season) {
                return season(season);
            }
            if (expression instanceof Shift shift) {
                return shift(shift);
            }
            return weekday((Weekday) expression, future);
        } catch (DateTimeException | IllegalArgumentException e) {
            // 30 February, or an interval printed the wrong way round: no date, however it came about
            return Optional.empty();
        }
    }

    /** Whether a date is a day behind that of writing; false of months and years, and where that day is not known. */
    public boolean isAhead(PartialDate date) {
        return date.edtf().length() == DAY
                && today.filter(now -> date.earliest().isAfter(now)).isPresent();
    }

    private Optional<PartialDate> point(Point point, boolean future) {
        if (point.month().isEmpty()) {
            if (point.day().isPresent()) {
                return today.map(t -> PartialDate.of(nearestDay(t, point.day().get(), future)));
            }
            return point.year().map(y -> new PartialDate(y.toString()));
        }
        Optional<Integer> inYear = point.year().or(() -> yearOf(point, future));
        return inYear.map(y -> dated(y, point));
    }

    private static LocalDate nearestDay(LocalDate today, int day, boolean future) {
        LocalDate date = today.withDayOfMonth(day);
        return future && date.isBefore(today) ? date.plusMonths(1) : date;
    }

    private static PartialDate dated(int year, Point point) {
        int month = point.month().get();
        String hedge = point.approximate() ? "~" : "";
        return point.day().isPresent()
                ? PartialDate.of(LocalDate.of(year, month, point.day().get()))
                : new PartialDate(YearMonth.of(year, month) + hedge);
    }

    /** The year in which a month and day lie nearest to the day of writing, on the side that the words speak of. */
    private Optional<Integer> yearOf(Point point, boolean future) {
        if (today.isEmpty()) {
            return year;
        }
        LocalDate now = today.get();
        LocalDate date = LocalDate.of(
                now.getYear(), point.month().get(), Math.min(28, point.day().orElse(15)));
        long days = ChronoUnit.DAYS.between(now, date);
        if (days > (future ? 330 : 150)) {
            return Optional.of(now.getYear() - 1);
        }
        return Optional.of(days < (future ? -31 : -330) ? now.getYear() + 1 : now.getYear());
    }

    private Optional<PartialDate> interval(Interval interval, boolean future) {
        Optional<PartialDate> from = point(interval.from(), future);
        Optional<PartialDate> to = point(interval.to(), future);
        return from.flatMap(first -> to.map(last -> new PartialDate(first.edtf() + "/" + last.edtf())));
    }

    private Optional<PartialDate> season(Season season) {
        Optional<Integer> of = season.year().or(() -> year.map(y -> y + season.yearShift()));
        return of.map(y -> {
            YearMonth first = YearMonth.of(y, season.firstMonth());
            return new PartialDate(first + "/" + first.plusMonths(2));
        });
    }

    private Optional<PartialDate> shift(Shift shift) {
        if (shift.unit() == Unit.YEAR) {
            return year.map(y -> new PartialDate(String.valueOf(y + shift.amount())));
        }
        return today.map(now -> {
            if (shift.unit() == Unit.DAY) {
                return PartialDate.of(now.plusDays(shift.amount()));
            }
            if (shift.unit() == Unit.MONTH) {
                return new PartialDate(
                        YearMonth.from(now).plusMonths(shift.amount()).toString());
            }
            LocalDate monday = now.plusWeeks(shift.amount()).with(DayOfWeek.MONDAY);
            return new PartialDate(monday + "/" + monday.plusDays(6));
        });
    }

    private Optional<PartialDate> weekday(Weekday weekday, boolean future) {
        boolean ahead = weekday.direction() == Direction.NEXT || weekday.direction() == Direction.OPEN && future;
        return today.map(now -> PartialDate.of(
                ahead
                        ? now.with(TemporalAdjusters.next(weekday.day()))
                        : weekday.direction() == Direction.LAST
                                ? now.with(TemporalAdjusters.previous(weekday.day()))
                                : now.with(TemporalAdjusters.previousOrSame(weekday.day()))));
    }
}
