package parley.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.selector.Passage;

/**
 * A date with the ground it stands on.
 *
 * @param date the date
 * @param basis how it came to be known
 * @param bound empty where the date is the date meant; else on which side of it the true one lies
 * @param evidence the words that prove it; empty only where the basis is {@link DateBasis#METADATA}
 */
public record DateClaim(PartialDate date, DateBasis basis, Optional<DateBound> bound, List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence although the text is said to give the date */
    public DateClaim {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty() && basis != DateBasis.METADATA) {
            throw new IllegalArgumentException("a date without evidence: " + date.edtf());
        }
    }

    /** The first day that may be the true one; {@link LocalDate#MIN} where there is none. */
    public LocalDate earliest() {
        return bound.equals(Optional.of(DateBound.NOT_AFTER)) ? LocalDate.MIN : date.earliest();
    }

    /** The last day that may be the true one; {@link LocalDate#MAX} where there is none. */
    public LocalDate latest() {
        return bound.equals(Optional.of(DateBound.NOT_BEFORE)) ? LocalDate.MAX : date.latest();
    }

    /** A claim that something was on this date. */
    public static DateClaim on(PartialDate date, DateBasis basis, List<Passage> evidence) {
        return new DateClaim(date, basis, Optional.empty(), evidence);
    }

    /** A claim that something was on this date at the latest. */
    public static DateClaim notAfter(PartialDate date, DateBasis basis, List<Passage> evidence) {
        return new DateClaim(date, basis, Optional.of(DateBound.NOT_AFTER), evidence);
    }

    /** A claim that something was on this date at the earliest. */
    public static DateClaim notBefore(PartialDate date, DateBasis basis, List<Passage> evidence) {
        return new DateClaim(date, basis, Optional.of(DateBound.NOT_BEFORE), evidence);
    }
}
