package parley.joining;

import java.time.LocalDate;
import parley.time.PartialDate;

/**
 * A run of days.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    static Period of(PartialDate date) {
        return new Period(date.earliest(), date.latest());
    }

    /** Whether both have a day in common, or would if either were so many days longer. */
    boolean meets(Period other, int slackDays) {
        return !first.isAfter(other.last.plusDays(slackDays)) && !other.first.isAfter(last.plusDays(slackDays));
    }

    /** The shortest run that holds both. */
    Period hull(Period other) {
        return new Period(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** Its length, 1 for a single day. */
    long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
