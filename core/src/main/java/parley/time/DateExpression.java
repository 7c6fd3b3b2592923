package parley.time;

import java.time.DayOfWeek;
import java.util.Optional;

/** A date as a text words it, before it is known which days are meant: {@code March 10}, {@code on Thursday}, {@code last month}. */
public sealed interface DateExpression {

    /**
     * A point of the calendar, of which the text may leave parts out.
     *
     * @param year the year, if printed
     * @param month the month from 1, if printed
     * @param day the day of the month, if printed; without a month it is a day of the current month ("on the 20th")
     * @param approximate whether the text hedges: {@code mid-February}, {@code early March}
     */
    record Point(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day, boolean approximate)
            implements DateExpression {}

    /** From one point to another: {@code 3 to 5 June}. What one point lacks the other may have. */
    record Interval(Point from, Point to) implements DateExpression {}

    /** A day of the week: {@code on Thursday}, {@code next Monday}. */
    record Weekday(DayOfWeek day, Direction direction) implements DateExpression {}

    /**
     * So many units before (negative) or after the day of writing: {@code yesterday}, {@code two weeks ago}, {@code this
     * year}.
     */
    record Shift(int amount, Unit unit) implements DateExpression {}

    /**
     * A season of the northern year: {@code this spring}, {@code in the autumn of 2023}.
     *
     * @param firstMonth its first month: 3, 6, 9 or 12
     * @param year the year, if printed
     * @param yearShift years before or after the current one, where no year is printed
     */
    record Season(int firstMonth, Optional<Integer> year, int yearShift) implements DateExpression {}

    /** On which side of the day of writing a day of the week lies. */
    enum Direction {
        LAST,
        NEXT,
        /** Not said; the tense of the verb decides. */
        OPEN
    }

    /** A unit of counting. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }
}
