package parley.query.negotiation;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.joining.JoinedNegotiation;
import parley.joining.JoinedNegotiation.Day;
import parley.negotiation.Venue;
import parley.query.store.NegotiationStore.Recorded;
import parley.time.PartialDate;

/**
 * Talks as a calendar after RFC 5545: an event of whole days for each of the talks whose first day is known.
 *
 * <p>Talks for which accounts give several days have the earliest, and all of them in the description. Stateless.
 */
final class Calendar {

    private Calendar() {}

    /** @param talks in any order; those without a day are left out */
    static String of(List<Recorded> talks) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Parley//EN");
        talks.forEach(one -> event(one).ifPresent(calendar::addEvent));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static Optional<VEvent> event(Recorded recorded) {
        JoinedNegotiation talks = recorded.negotiation();
        return firstDay(talks.starts()).map(start -> {
            LocalDate end =
                    lastDay(talks.ends()).filter(day -> !day.isBefore(start)).orElse(start);
            VEvent event = new VEvent();
            event.setUid("urn:parley:negotiation:" + talks.id());
            event.setDateTimeStamp(Date.from(recorded.at()));
            event.setSummary(talks.label());
            event.setDateStart(date(start), false);
            // The end of whole days is the first day behind them.
            event.setDateEnd(date(end.plusDays(1)), false);
            place(talks).ifPresent(event::setLocation);
            event.setDescription(description(talks));
            event.setStatus(status(talks));
            return event;
        });
    }

    private static Optional<LocalDate> firstDay(List<Day> days) {
        return days.stream()
                .filter(Calendar::isOneDay)
                .map(day -> new PartialDate(day.edtf()).earliest())
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> lastDay(List<Day> days) {
        return days.stream()
                .filter(Calendar::isOneDay)
                .map(day -> new PartialDate(day.edtf()).latest())
                .max(LocalDate::compareTo);
    }

    private static boolean isOneDay(Day day) {
        PartialDate date = new PartialDate(day.edtf());
        return day.bound().isEmpty() && date.earliest().equals(date.latest());
    }

    /** Dates of the library are instants; whole days are written from their start in the time of this machine. */
    private static Date date(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
        return Date.from(start);
    }

    private static Optional<String> place(JoinedNegotiation talks) {
        return talks.venues().stream().map(Calendar::text).reduce((one, other) -> one + " / " + other);
    }

    private static String text(Venue venue) {
        return venue.place()
                .map(place -> place + venue.country().map(c -> ", " + c).orElse(""))
                .or(venue::country)
                .orElseThrow();
    }

    private static String description(JoinedNegotiation talks) {
        String days = talks.starts().stream().map(Day::edtf).collect(Collectors.joining(" / "));
        String outcomes = talks.outcomes().stream()
                .map(result -> word(result.kind())
                        + result.quantity().map(q -> " (" + q + ")").orElse(""))
                .collect(Collectors.joining(", "));
        return "Parties: " + String.join(", ", talks.parties()) + "\nStart: " + days
                + (outcomes.isEmpty() ? "" : "\nOutcome: " + outcomes);
    }

    private static Status status(JoinedNegotiation talks) {
        if (talks.statuses().stream().anyMatch(status -> switch (status) {
            case HELD, CONCLUDED, RESUMED, SUSPENDED, COLLAPSED -> true;
            case SCHEDULED, POSTPONED, CANCELLED, UNCONFIRMED -> false;
        })) {
            return Status.confirmed();
        }
        return talks.statuses().contains(parley.negotiation.Status.CANCELLED) ? Status.cancelled() : Status.tentative();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
