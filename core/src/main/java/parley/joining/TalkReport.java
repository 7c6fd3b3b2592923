package parley.joining;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.document.DocumentId;
import parley.lexicon.Countries;
import parley.negotiation.Claim;
import parley.negotiation.Format;
import parley.negotiation.Membership;
import parley.negotiation.Negotiation;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.negotiation.Status;
import parley.negotiation.Venue;
import parley.time.DateClaim;

/**
 * What of an account decides to which talks it belongs.
 *
 * @param id the account's id
 * @param kind process, series, round, meeting or call
 * @param parties the keys of the parties, sorted: country codes, else folded names
 * @param number the number within a series
 * @param place the folded name of the place
 * @param country the country of the place
 * @param when the days that the text gives, if they are known to about a month
 * @param published the days on which the document may have appeared
 * @param held whether the talks lie behind the document, not before it
 * @param part what part of larger talks it is said to be, as a word; empty for talks that stand for themselves
 * @param whole the account of the larger talks of which its document takes it to be a part
 */
public record TalkReport(
        NegotiationId id,
        DocumentId document,
        NegotiationKind kind,
        List<String> parties,
        Optional<Integer> number,
        Optional<String> place,
        Optional<String> country,
        Optional<Period> when,
        Optional<Period> published,
        boolean held,
        String part,
        Optional<NegotiationId> whole) {

    /** What is known only more roughly does not tell one round from the next. */
    private static final long LONGEST_DATE_DAYS = 31;

    public TalkReport {
        parties = List.copyOf(parties);
    }

    /** The features of an account. */
    public static TalkReport of(Account account) {
        Negotiation report = account.report();
        TreeSet<String> parties = new TreeSet<>();
        report.parties().forEach(party -> parties.add(partyKey(party)));
        Optional<Venue> venue = report.venue().map(Claim::value);
        Optional<String> place = venue.flatMap(Venue::place).map(NameKeys::folded);
        Optional<String> country = venue.flatMap(Venue::country)
                .or(() -> venue.flatMap(Venue::place)
                        .flatMap(Countries::ofCapital)
                        .map(Countries.Country::code));
        return new TalkReport(
                report.id(),
                account.document(),
                report.kind(),
                List.copyOf(parties),
                report.number().map(Claim::value),
                place,
                country,
                report.start()
                        .filter(date -> date.bound().isEmpty())
                        .map(TalkReport::period)
                        .filter(period -> period.days() <= LONGEST_DATE_DAYS),
                account.published().map(TalkReport::period),
                isHeld(report.status().value()),
                partOf(report),
                report.membership().filter(membership -> !membership.denied()).map(Membership::whole));
    }

    /** Those among whom joining looks for others: accounts of the same parties; empty if nothing may be joined to it. */
    public Optional<String> family() {
        return parties.size() < 2 ? Optional.empty() : Optional.of(String.join(" - ", parties));
    }

    /**
     * The days that the talks may have been on, seen from their document: before it if they were held, else after it; empty
     * if it is not known when it appeared.
     */
    Optional<Period> around(int back, int ahead) {
        return published.map(days -> held
                ? new Period(days.first().minusDays(back), days.last())
                : new Period(days.first(), days.last().plusDays(ahead)));
    }

    /** Whether it is known to about a month when its document appeared. */
    boolean isNewsOfItsTime() {
        return published.filter(days -> days.days() <= LONGEST_DATE_DAYS).isPresent();
    }

    private static Period period(DateClaim date) {
        return Period.of(date.date());
    }

    private static String partyKey(String party) {
        return Countries.named(party).map(Countries.Country::code).orElseGet(() -> NameKeys.folded(party));
    }

    private static boolean isHeld(Status status) {
        return switch (status) {
            case SCHEDULED, POSTPONED, CANCELLED, UNCONFIRMED -> false;
            case HELD, SUSPENDED, RESUMED, CONCLUDED, COLLAPSED -> true;
        };
    }

    private static String partOf(Negotiation report) {
        return report.format()
                .map(Claim::value)
                .filter(format -> format == Format.ONE_ON_ONE || format == Format.WORKING_GROUP)
                .map(Enum::name)
                .orElse("");
    }
}
