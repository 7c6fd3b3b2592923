package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.negotiation.AgreementStage;
import parley.negotiation.Claim;
import parley.negotiation.Format;
import parley.negotiation.Issue;
import parley.negotiation.Level;
import parley.negotiation.Mode;
import parley.negotiation.Negotiation;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.negotiation.Outcome;
import parley.negotiation.OutcomeKind;
import parley.negotiation.ParticipationRole;
import parley.negotiation.Status;
import parley.negotiation.Venue;
import parley.time.DateClaim;

/**
 * Talks as all accounts together tell of them.
 *
 * <p>Where accounts differ all their values stand side by side; the accounts say whose each is. To which larger talks they
 * belong is left to the accounts altogether, as it is a claim of each. Each list is sorted and without repetition, so that
 * neither the order nor the number of equal accounts makes a difference.
 *
 * @param id identity: that of one of the accounts
 * @param kind the largest thing that any account takes it for
 * @param label the fullest name that an account gives it
 * @param parties who talks, as the accounts name them
 * @param starts when it began
 * @param ends when it ended
 * @param participants who took part, besides the parties
 * @param outcomes what came of it
 */
public record JoinedNegotiation(
        NegotiationId id,
        NegotiationKind kind,
        String label,
        List<String> parties,
        List<String> series,
        List<Integer> numbers,
        List<Level> levels,
        List<Format> formats,
        List<Mode> modes,
        List<Status> statuses,
        List<Day> starts,
        List<Day> ends,
        List<Venue> venues,
        List<Integer> durationMinutes,
        List<Issue> issues,
        List<Participant> participants,
        List<Result> outcomes) {

    private static final Comparator<Optional<String>> TEXT = Comparator.comparing(text -> text.orElse(""));

    /**
     * A day as an account gives it.
     *
     * @param edtf the date
     * @param bound {@code not_before} or {@code not_after} where it is only a limit
     */
    public record Day(String edtf, Optional<String> bound) {

        private static final Comparator<Day> ORDER =
                Comparator.comparing(Day::edtf).thenComparing(Day::bound, TEXT);

        /** The day of a claim. */
        public static Day of(DateClaim claim) {
            return new Day(
                    claim.date().edtf(), claim.bound().map(bound -> bound.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /**
     * Somebody's part in the talks.
     *
     * @param name as the account names the participant
     * @param role in what capacity
     * @param onBehalfOf the party for whom
     */
    public record Participant(String name, ParticipationRole role, Optional<String> onBehalfOf) {

        private static final Comparator<Participant> ORDER = Comparator.comparing(Participant::role)
                .thenComparing(Participant::name)
                .thenComparing(Participant::onBehalfOf, TEXT);
    }

    /**
     * What came of the talks.
     *
     * @param quantity an amount as printed
     * @param stage how far the agreement goes
     * @param implemented whether it is told that it was carried out, and not only declared
     */
    public record Result(
            OutcomeKind kind, Optional<String> quantity, Optional<AgreementStage> stage, boolean implemented) {

        private static final Comparator<Result> ORDER = Comparator.comparing(Result::kind)
                .thenComparing(Result::quantity, TEXT)
                .thenComparing(
                        Result::stage,
                        Comparator.comparing(stage -> stage.map(Enum::name).orElse("")))
                .thenComparing(Result::implemented);

        /** What an account tells. */
        public static Result of(Outcome outcome) {
            return new Result(outcome.kind(), outcome.quantity(), outcome.stage(), outcome.implemented());
        }
    }

    public JoinedNegotiation {
        parties = List.copyOf(parties);
        series = List.copyOf(series);
        numbers = List.copyOf(numbers);
        levels = List.copyOf(levels);
        formats = List.copyOf(formats);
        modes = List.copyOf(modes);
        statuses = List.copyOf(statuses);
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
        venues = List.copyOf(venues);
        durationMinutes = List.copyOf(durationMinutes);
        issues = List.copyOf(issues);
        participants = List.copyOf(participants);
        outcomes = List.copyOf(outcomes);
    }

    /** What one account tells. */
    public static JoinedNegotiation of(Negotiation report) {
        return new JoinedNegotiation(
                report.id(),
                report.kind(),
                report.label(),
                sorted(report.parties(), Comparator.naturalOrder()),
                values(report.series()),
                values(report.number()),
                values(report.level()),
                values(report.format()),
                values(report.mode()),
                List.of(report.status().value()),
                report.start().map(Day::of).stream().toList(),
                report.end().map(Day::of).stream().toList(),
                values(report.venue()),
                values(report.durationMinutes()),
                sorted(report.issues().stream().map(Claim::value).toList(), Comparator.naturalOrder()),
                sorted(
                        report.participations().stream()
                                .filter(p -> p.role() != ParticipationRole.PARTY)
                                .map(p -> new Participant(p.name(), p.role(), p.onBehalfOf()))
                                .toList(),
                        Participant.ORDER),
                sorted(report.outcomes().stream().map(Result::of).toList(), Result.ORDER));
    }

    /** What both tell, under the id of this one. */
    public JoinedNegotiation with(JoinedNegotiation other) {
        Comparator<Venue> byPlace = Comparator.comparing(Venue::country, TEXT).thenComparing(Venue::place, TEXT);
        return new JoinedNegotiation(
                id,
                kind.compareTo(other.kind) <= 0 ? kind : other.kind,
                Stream.of(label, other.label)
                        .min(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow(),
                union(parties, other.parties, Comparator.naturalOrder()),
                union(series, other.series, Comparator.naturalOrder()),
                union(numbers, other.numbers, Comparator.naturalOrder()),
                union(levels, other.levels, Comparator.naturalOrder()),
                union(formats, other.formats, Comparator.naturalOrder()),
                union(modes, other.modes, Comparator.naturalOrder()),
                union(statuses, other.statuses, Comparator.naturalOrder()),
                union(starts, other.starts, Day.ORDER),
                union(ends, other.ends, Day.ORDER),
                union(venues, other.venues, byPlace),
                union(durationMinutes, other.durationMinutes, Comparator.naturalOrder()),
                union(issues, other.issues, Comparator.naturalOrder()),
                union(participants, other.participants, Participant.ORDER),
                union(outcomes, other.outcomes, Result.ORDER));
    }

    /** The same under another id. */
    public JoinedNegotiation under(NegotiationId other) {
        return new JoinedNegotiation(
                other,
                kind,
                label,
                parties,
                series,
                numbers,
                levels,
                formats,
                modes,
                statuses,
                starts,
                ends,
                venues,
                durationMinutes,
                issues,
                participants,
                outcomes);
    }

    private static <T> List<T> values(Optional<Claim<T>> claim) {
        return claim.map(Claim::value).stream().toList();
    }

    private static <T> List<T> union(List<T> some, List<T> others, Comparator<? super T> order) {
        List<T> both = new ArrayList<>(some);
        both.addAll(others);
        return sorted(both, order);
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<? super T> order) {
        TreeSet<T> sorted = new TreeSet<>(order);
        sorted.addAll(values);
        return List.copyOf(sorted);
    }
}
