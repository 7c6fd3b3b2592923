package parley.negotiation;

import java.time.LocalDate;
import java.util.Optional;
import parley.time.DateClaim;

/** When something was said, seen from the talks it is about; by days, so that a word on the day of a round is said during it. */
public enum Timing {
    BEFORE,
    DURING,
    AFTER;

    /**
     * The timing that dates prove; empty where they leave it open.
     *
     * @param said when it was said; a limit on one side may be enough
     * @param kind what the talks are; a process or series without an end has none that is known
     * @param start when they began
     * @param end when they ended; a round, meeting or call without an end ended on the day on which it began
     */
    public static Optional<Timing> of(
            DateClaim said, NegotiationKind kind, Optional<DateClaim> start, Optional<DateClaim> end) {
        boolean lasting = kind == NegotiationKind.PROCESS || kind == NegotiationKind.SERIES;
        Optional<DateClaim> ended = end.or(() -> lasting ? Optional.empty() : start);
        LocalDate from = said.earliest();
        LocalDate to = said.latest();
        if (start.filter(day -> to.isBefore(day.earliest())).isPresent()) {
            return Optional.of(BEFORE);
        }
        if (ended.filter(day -> from.isAfter(day.latest())).isPresent()) {
            return Optional.of(AFTER);
        }
        boolean begun = start.filter(day -> !from.isBefore(day.latest())).isPresent();
        boolean going = ended.filter(day -> !to.isAfter(day.earliest())).isPresent();
        return begun && going ? Optional.of(DURING) : Optional.empty();
    }
}
