package parley.query.negotiation;

import java.util.List;
import parley.joining.JoinedNegotiation;
import parley.joining.JoinedNegotiation.Day;
import parley.joining.JoinedNegotiation.Result;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.negotiation.Status;
import parley.negotiation.Venue;

/**
 * Talks in a list. Where accounts differ, all values stand side by side.
 *
 * @param accountCount how many documents tell of them
 */
public record NegotiationEntry(
        NegotiationId id,
        NegotiationKind kind,
        String label,
        List<String> parties,
        List<Integer> numbers,
        List<Status> statuses,
        List<Day> starts,
        List<Day> ends,
        List<Venue> venues,
        List<Result> outcomes,
        long accountCount) {

    static NegotiationEntry of(JoinedNegotiation talks, long accountCount) {
        return new NegotiationEntry(
                talks.id(),
                talks.kind(),
                talks.label(),
                talks.parties(),
                talks.numbers(),
                talks.statuses(),
                talks.starts(),
                talks.ends(),
                talks.venues(),
                talks.outcomes(),
                accountCount);
    }
}
