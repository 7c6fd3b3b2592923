package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.selector.Passage;
import parley.time.DateClaim;

/**
 * A process of talks, or a series, round, meeting or call of one.
 *
 * <p>A round's number counts within its series only. That a meeting belongs to a process is itself a claim, so
 * {@code parent} comes with evidence like every other field.
 *
 * @param id identity
 * @param kind process, series, round, meeting or call
 * @param label the name under which it is known or printed
 * @param parent the negotiation of which it is claimed to be a part
 * @param number its number within the series
 * @param level between whom
 * @param format in what constellation
 * @param mode by what means
 * @param status what became of it
 * @param start when it began
 * @param end when it ended
 * @param venue where, as printed
 * @param participations who took part, in the order of the text
 * @param outcomes what came of it, in the order of the text
 * @param evidence the words that report it
 */
public record Negotiation(
        NegotiationId id,
        NegotiationKind kind,
        String label,
        Optional<NegotiationId> parent,
        Optional<Integer> number,
        Optional<Level> level,
        Optional<Format> format,
        Optional<Mode> mode,
        Status status,
        Optional<DateClaim> start,
        Optional<DateClaim> end,
        Optional<String> venue,
        List<Participation> participations,
        List<Outcome> outcomes,
        List<Passage> evidence) {

    public Negotiation {
        participations = List.copyOf(participations);
        outcomes = List.copyOf(outcomes);
        evidence = List.copyOf(evidence);
    }
}
