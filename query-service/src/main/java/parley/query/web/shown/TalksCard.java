package parley.query.web.shown;

import java.util.List;
import java.util.stream.Collectors;
import parley.joining.JoinedNegotiation.Day;
import parley.negotiation.Venue;
import parley.query.negotiation.NegotiationEntry;

/**
 * Talks as lists show them. Where accounts differ, all values stand side by side.
 *
 * @param kind process, series, round, meeting or call
 * @param when the days on which they may have begun; empty if none is known
 * @param where the places; empty if none is known
 * @param statuses what became of them
 * @param outcomes what came of them; empty if nothing is known
 * @param contested whether accounts give more than one day or place
 * @param accounts how many documents tell of them, in words
 */
public record TalksCard(
        String id,
        String label,
        String kind,
        String parties,
        String when,
        String where,
        String statuses,
        String outcomes,
        boolean contested,
        String accounts) {

    private static final String OR = " or ";

    public static TalksCard of(NegotiationEntry talks) {
        return new TalksCard(
                talks.id().value(),
                talks.label(),
                Words.of(talks.kind()),
                String.join(" – ", talks.parties()),
                days(talks.starts()),
                places(talks.venues()),
                Words.of(talks.statuses()),
                talks.outcomes().stream()
                        .map(result -> Words.of(result.kind())
                                + result.quantity().map(q -> " (" + q + ")").orElse(""))
                        .collect(Collectors.joining(", ")),
                talks.starts().size() > 1
                        || talks.ends().size() > 1
                        || talks.venues().size() > 1,
                Words.count(talks.accountCount(), "account"));
    }

    /** Address of the page of the talks. */
    public String link() {
        return Links.negotiation(id);
    }

    /** Days of which only one can be right. */
    public static String days(List<Day> days) {
        return days.stream().map(TalksCard::day).collect(Collectors.joining(OR));
    }

    /** A day in words, with its bound. */
    public static String day(Day day) {
        String words = DateWords.of(day.edtf()).words();
        return day.bound().map(bound -> bound.replace('_', ' ') + " " + words).orElse(words);
    }

    /** Places of which only one can be right. */
    public static String places(List<Venue> venues) {
        return venues.stream().map(TalksCard::place).collect(Collectors.joining(OR));
    }

    /** A place in words. */
    public static String place(Venue venue) {
        String country = venue.country().map(Words::country).orElse("");
        return venue.place()
                .map(place -> country.isEmpty() ? place : place + ", " + country)
                .orElse(country);
    }
}
