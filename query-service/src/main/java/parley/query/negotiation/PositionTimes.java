package parley.query.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.joining.Account;
import parley.negotiation.Negotiation;
import parley.negotiation.Position;
import parley.negotiation.Status;
import parley.negotiation.Timing;
import parley.time.DateClaim;

/**
 * Tells when positions were taken, seen from talks whose days any of their accounts may give.
 *
 * @param reports what documents tell of the talks
 */
record PositionTimes(List<Negotiation> reports) {

    PositionTimes {
        reports = List.copyOf(reports);
    }

    static PositionTimes of(List<Account> accounts) {
        return new PositionTimes(accounts.stream().map(Account::report).toList());
    }

    /**
     * As the position's own document tells, else as the days of the others prove; empty where these disagree.
     *
     * @param said when the statement was made that takes the position
     */
    Optional<Timing> of(Position position, Optional<DateClaim> said) {
        return position.timing().or(() -> said.flatMap(this::proven));
    }

    private Optional<Timing> proven(DateClaim said) {
        Set<Timing> timings = reports.stream()
                // days on which talks were only planned may not be theirs
                .filter(report -> report.status().value() != Status.CANCELLED
                        && report.status().value() != Status.POSTPONED)
                .flatMap(report -> Timing.of(said, report.kind(), report.start(), report.end()).stream())
                .collect(Collectors.toSet());
        return timings.size() == 1 ? Optional.of(timings.iterator().next()) : Optional.empty();
    }
}
