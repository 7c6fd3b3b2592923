package parley.query.web.negotiation;

import java.util.Arrays;
import java.util.List;
import parley.negotiation.NegotiationKind;
import parley.query.web.shown.Query;
import parley.query.web.shown.TalksCard;
import parley.query.web.shown.Words;

/**
 * A page of the list of talks.
 *
 * @param query what is asked
 * @param next address of the next page; empty if there is none
 */
record NegotiationList(Query query, long count, List<TalksCard> talks, String next) {

    /** A kind of talks that can be chosen. */
    record Kind(String key, String label, boolean chosen) {}

    NegotiationList {
        talks = List.copyOf(talks);
    }

    public String typed() {
        return query.first("q");
    }

    public String from() {
        return query.first("start.gte");
    }

    public String to() {
        return query.first("start.lte");
    }

    public List<Kind> kinds() {
        return Arrays.stream(NegotiationKind.values())
                .map(kind -> new Kind(
                        Words.of(kind), Words.of(kind), query.first("kind").equals(Words.of(kind))))
                .toList();
    }

    /** How many there are, in words. */
    public String countInWords() {
        return count == 0 ? "No talks" : Words.count(count, "record") + " of talks";
    }
}
