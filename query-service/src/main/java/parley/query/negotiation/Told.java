package parley.query.negotiation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.joining.JoinedNegotiation.Day;
import parley.joining.JoinedNegotiation.Participant;
import parley.joining.JoinedNegotiation.Result;
import parley.negotiation.Claim;
import parley.negotiation.Negotiation;
import parley.negotiation.ParticipationRole;
import parley.negotiation.Status;
import parley.selector.Passage;
import parley.time.DateClaim;

/**
 * One thing that an account tells of talks.
 *
 * @param field what it is about, as the talks name it
 * @param value what is told, in the form that the field has there
 * @param evidence the words that prove it
 * @param single whether talks can have only one, so that two values contradict each other
 */
public record Told(
        String field,
        Object value,
        List<Passage> evidence,
        @JsonIgnore boolean single) {

    public Told {
        evidence = List.copyOf(evidence);
    }

    /** All that a report tells, in the order in which talks list it. */
    static List<Told> of(Negotiation report) {
        List<Told> told = new ArrayList<>();
        report.participations().forEach(p -> {
            if (p.role() == ParticipationRole.PARTY) {
                told.add(new Told("parties", p.name(), p.evidence(), false));
            }
        });
        add(told, "series", report.series(), false);
        add(told, "numbers", report.number(), true);
        add(told, "levels", report.level(), true);
        add(told, "formats", report.format(), true);
        add(told, "modes", report.mode(), true);
        // What was planned once contradicts nothing that happened later.
        add(told, "statuses", Optional.of(report.status()), report.status().value() != Status.SCHEDULED);
        report.start().ifPresent(date -> told.add(date("starts", date)));
        report.end().ifPresent(date -> told.add(date("ends", date)));
        add(told, "venues", report.venue(), true);
        add(told, "duration_minutes", report.durationMinutes(), true);
        report.issues().forEach(issue -> told.add(new Told("issues", issue.value(), issue.evidence(), false)));
        report.participations().forEach(p -> {
            if (p.role() != ParticipationRole.PARTY) {
                told.add(new Told(
                        "participants", new Participant(p.name(), p.role(), p.onBehalfOf()), p.evidence(), false));
            }
        });
        report.outcomes().forEach(o -> told.add(new Told("outcomes", Result.of(o), o.evidence(), false)));
        return told;
    }

    private static <T> void add(List<Told> told, String field, Optional<Claim<T>> claim, boolean single) {
        claim.ifPresent(c -> told.add(new Told(field, (Object) c.value(), c.evidence(), single)));
    }

    private static Told date(String field, DateClaim date) {
        return new Told(field, Day.of(date), date.evidence(), true);
    }
}
