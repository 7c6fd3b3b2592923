package parley.query.web.speaker;

import java.util.List;
import parley.query.speaker.SpeakerProfile;
import parley.query.web.chart.Histogram;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.TalksCard;
import parley.query.web.shown.Words;

/**
 * What the page of a speaker shows.
 *
 * @param profile who it is
 * @param offices offices held, in the order in which they became known
 * @param joined who turned out to be this one, the first found first
 * @param talks the talks in which it took part
 * @param histogram its statements over time
 * @param count how many statements it made, about what is asked for
 * @param about the words to which the statements are limited; empty if to none
 * @param earliest the earliest of them
 * @param latest the latest, without those that are among the earliest
 */
record SpeakerSheet(
        SpeakerProfile profile,
        List<Office> offices,
        List<Joined> joined,
        List<TalksCard> talks,
        Histogram histogram,
        long count,
        String about,
        List<StatementCard> earliest,
        List<StatementCard> latest) {

    /**
     * Somebody who turned out to be this speaker.
     *
     * @param id the id that was given up
     * @param why why both are one, with what they have in common
     * @param since the day on which that was recorded
     */
    record Joined(String id, String why, DateWords since) {
        static Joined of(SpeakerProfile.Joined joined) {
            String common = joined.evidence().isEmpty() ? "" : ": " + String.join(", ", joined.evidence());
            return new Joined(joined.id().value(), joined.reason() + common, DateWords.of(joined.at()));
        }
    }

    SpeakerSheet {
        offices = List.copyOf(offices);
        joined = List.copyOf(joined);
        talks = List.copyOf(talks);
        earliest = List.copyOf(earliest);
        latest = List.copyOf(latest);
    }

    public String id() {
        return profile.speaker().id().value();
    }

    public String name() {
        return profile.speaker().name();
    }

    /** What kind of being, in words. */
    public String type() {
        return switch (profile.speaker().type()) {
            case PERSON -> "person";
            case ORGANIZATION -> "organisation";
            case STATE -> "state";
            case UNNAMED -> "not named in the text";
        };
    }

    /** The country in words; empty if none is known. */
    public String side() {
        return profile.speaker().country().map(Words::country).orElse("");
    }

    public List<String> aliases() {
        return profile.speaker().aliases();
    }

    public List<SpeakerProfile.Candidate> candidates() {
        return profile.candidates();
    }

    /** Why it is open who this is; empty if it is not. */
    public String reason() {
        return profile.reason().orElse("");
    }

    /** How many statements, in words. */
    public String countInWords() {
        return count == 0 ? "No statements" : Words.count(count, "statement");
    }
}
