package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;
import parley.time.DateClaim;

/**
 * A process of talks, or a series, round, meeting or call of one, as one text reports it.
 *
 * <p>A field is empty where the text does not give it; each that is filled carries the words that fill it.
 *
 * @param id identity, derived from the document version, the kind and the words that report it
 * @param kind process, series, round, meeting or call
 * @param label a name for people, made of what is known: {@code Round 3, Lisk (Karelund, Boreva)}
 * @param membership the larger negotiation of which it is, or is denied to be, a part
 * @param series the scope in which its number counts, as printed, such as {@code the Lisk track}
 * @param number its number within the series
 * @param level between whom
 * @param format in what constellation, where the text says so
 * @param mode by what means
 * @param status what became of it
 * @param start when it began
 * @param end when it ended, where that was another day
 * @param venue where
 * @param durationMinutes how long it lasted
 * @param issues what it was about
 * @param participations parties and people who took part, parties first, each in the order of the text
 * @param outcomes what came of it, in the order of the text
 * @param evidence the words that report it; never empty
 */
public record Negotiation(
        NegotiationId id,
        NegotiationKind kind,
        String label,
        Optional<Membership> membership,
        Optional<Claim<String>> series,
        Optional<Claim<Integer>> number,
        Optional<Claim<Level>> level,
        Optional<Claim<Format>> format,
        Optional<Claim<Mode>> mode,
        Claim<Status> status,
        Optional<DateClaim> start,
        Optional<DateClaim> end,
        Optional<Claim<Venue>> venue,
        Optional<Claim<Integer>> durationMinutes,
        List<Claim<Issue>> issues,
        List<Participation> participations,
        List<Outcome> outcomes,
        List<Passage> evidence) {

    /** @throws IllegalArgumentException if there is no evidence */
    public Negotiation {
        issues = List.copyOf(issues);
        participations = List.copyOf(participations);
        outcomes = List.copyOf(outcomes);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a negotiation without evidence: " + id);
        }
    }

    /** The names of its parties, in the order of the text. */
    public List<String> parties() {
        return participations.stream()
                .filter(p -> p.role() == ParticipationRole.PARTY)
                .map(Participation::name)
                .toList();
    }
}
