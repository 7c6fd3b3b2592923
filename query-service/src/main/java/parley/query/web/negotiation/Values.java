package parley.query.web.negotiation;

import java.util.Locale;
import parley.joining.JoinedNegotiation.Day;
import parley.joining.JoinedNegotiation.Participant;
import parley.joining.JoinedNegotiation.Result;
import parley.negotiation.Venue;
import parley.query.web.shown.TalksCard;
import parley.query.web.shown.Words;

/** What accounts tell of talks, in words. */
final class Values {

    private Values() {}

    /** The name of a field of talks, in words. */
    static String label(String field) {
        return switch (field) {
            case "starts" -> "Day";
            case "ends" -> "Last day";
            case "numbers" -> "Number";
            case "venues" -> "Place";
            case "statuses" -> "Status";
            case "levels" -> "Level";
            case "formats" -> "Format";
            case "modes" -> "Mode";
            case "outcomes" -> "Outcome";
            case "participants" -> "Took part";
            case "parties" -> "Party";
            case "issues" -> "Issue";
            case "duration_minutes" -> "Minutes";
            default -> field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        };
    }

    /** A value, in words. */
    static String of(Object value) {
        if (value instanceof Day day) {
            return TalksCard.day(day);
        }
        if (value instanceof Venue venue) {
            return TalksCard.place(venue);
        }
        if (value instanceof Participant participant) {
            return participant.name() + ", " + Words.of(participant.role())
                    + participant.onBehalfOf().map(party -> " for " + party).orElse("");
        }
        if (value instanceof Result result) {
            return Words.of(result.kind())
                    + result.quantity().map(quantity -> " (" + quantity + ")").orElse("")
                    + result.stage()
                            .filter(stage -> !Words.of(stage).equals(Words.of(result.kind())))
                            .map(stage -> ", " + Words.of(stage))
                            .orElse("")
                    + (result.implemented() ? ", carried out" : "");
        }
        return value instanceof Enum<?> word ? Words.of(word) : value.toString();
    }
}
