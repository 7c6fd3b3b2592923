package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.selector.Passage;
import parley.speaker.Roster;
import parley.time.DateBasis;
import parley.time.DateBound;
import parley.time.DateClaim;

class NegotiationFinderTest {

    private static Extraction extract(String... paragraphs) {
        return Extractor.rules().extract(Document.of(String.join("\n\n", paragraphs)), Roster.empty());
    }

    private static Negotiation round(Extraction extraction, int number) {
        return extraction.negotiations().stream()
                .filter(n -> n.number().map(Claim::value).equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> people(Negotiation negotiation) {
        return negotiation.participations().stream()
                .filter(p -> p.role() != ParticipationRole.PARTY)
                .map(Participation::name)
                .toList();
    }

    private static final String LEAD = "LISK, March 10, 2031. /Nordpress/. ";

    @Test
    void aReportedRoundHasNumberPlaceDayPartiesAndOutcome() {
        Extraction extraction = extract(LEAD
                + "The third round of talks between Karelund and Boreva was held in Lisk on March 9, where the sides agreed "
                + "on exchanging prisoners on the \"400 for 400\" formula.");
        Negotiation round = round(extraction, 3);
        assertThat(round.kind()).isEqualTo(NegotiationKind.ROUND);
        assertThat(round.parties()).containsExactly("Karelund", "Boreva");
        assertThat(round.venue().orElseThrow().value().place()).contains("Lisk");
        assertThat(round.start().orElseThrow().date().edtf()).isEqualTo("2031-03-09");
        assertThat(round.status().value()).isEqualTo(Status.HELD);
        Outcome outcome = round.outcomes().get(0);
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.EXCHANGE);
        assertThat(outcome.quantity()).contains("400 for 400");
    }

    @Test
    void everyFilledFieldNamesWordsOfTheText() {
        Extraction extraction = extract(LEAD
                + "The third round of talks between Karelund and Boreva will be held by video on March 20. "
                + "The Karelund delegation is headed by Foreign Minister Mara Velic.");
        Negotiation round = round(extraction, 3);
        String text = extraction.document().text().value();
        List<Passage> evidence = java.util.stream.Stream.of(
                        round.number().orElseThrow().evidence(),
                        round.status().evidence(),
                        round.mode().orElseThrow().evidence(),
                        round.start().orElseThrow().evidence(),
                        round.participations().get(0).evidence(),
                        round.evidence())
                .flatMap(List::stream)
                .toList();
        assertThat(evidence).allSatisfy(passage -> assertThat(text).contains(passage.text()));
        assertThat(round.start().orElseThrow().evidence().get(0).text()).isEqualTo("March 20");
        assertThat(round.mode().orElseThrow().value()).isEqualTo(Mode.VIDEO);
        assertThat(round.status().value()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void aCountedSetGivesThatManyRounds() {
        Extraction extraction =
                extract(LEAD + "Three rounds of talks between Karelund and Boreva were held in Marra, the envoy said.");
        assertThat(extraction.negotiations())
                .extracting(n -> n.number().orElseThrow().value())
                .containsExactly(1, 2, 3);
        assertThat(extraction.negotiations()).extracting(Negotiation::id).doesNotHaveDuplicates();
        assertThat(extraction.negotiations())
                .allSatisfy(
                        n -> assertThat(n.venue().orElseThrow().value().place()).contains("Marra"));
    }

    @Test
    void headsOfDelegationsTakePartInThatCapacity() {
        Extraction extraction = extract(
                LEAD + "The second round of talks between Karelund and Boreva ended in Lisk on Monday.",
                "The Karelund delegation was headed by Foreign Minister Mara Velic. Ivo Marn, the head of the Boreva "
                        + "delegation, left early.");
        assertThat(round(extraction, 2).participations())
                .filteredOn(p -> p.role() == ParticipationRole.DELEGATION_HEAD)
                .extracting(Participation::name)
                .containsExactlyInAnyOrder("Mara Velic", "Ivo Marn");
    }

    @Test
    void theDayOnWhichTalksEndedIsNotTheirFirst() {
        Negotiation round = round(
                extract(LEAD + "The third round of talks between Karelund and Boreva wrapped up in Lisk on March 9."),
                3);
        assertThat(round.start()).isEmpty();
        assertThat(round.end().orElseThrow().date().edtf()).isEqualTo("2031-03-09");
    }

    @Test
    void aWeekIsKnownByItsMonthOnly() {
        Negotiation round = round(
                extract(LEAD + "The third round of talks between Karelund and Boreva will be held in Lisk next week."),
                3);
        assertThat(round.start().orElseThrow().date().edtf()).isEqualTo("2031-03");
    }

    @Test
    void whoHostsOrMediatesIsNoParty() {
        Negotiation hosted = round(
                extract(
                        LEAD
                                + "The third round of talks between Karelund and Boreva, hosted by Qarmat, was held on March 9."),
                3);
        assertThat(hosted.parties()).containsExactly("Karelund", "Boreva");
        assertThat(hosted.participations()).anySatisfy(p -> {
            assertThat(p.name()).isEqualTo("Qarmat");
            assertThat(p.role()).isEqualTo(ParticipationRole.HOST);
        });
        Negotiation mediated = round(
                extract(
                        LEAD
                                + "The third round of the Tavren-mediated talks between Karelund and Boreva was held on March 9."),
                3);
        assertThat(mediated.participations()).anySatisfy(p -> {
            assertThat(p.name()).isEqualTo("Tavren");
            assertThat(p.role()).isEqualTo(ParticipationRole.MEDIATOR);
        });
    }

    @Test
    void talksOfKnownStatesAreInterstate() {
        Negotiation round = round(
                extract(LEAD + "The third round of talks between Norway and Peru was held in Lisk on March 9."), 3);
        assertThat(round.level().orElseThrow().value()).isEqualTo(Level.INTERSTATE);
        assertThat(round(
                                extract(
                                        LEAD
                                                + "The third round of talks between Karelund and Boreva was held in Lisk on March 9."),
                                3)
                        .level())
                .isEmpty();
    }

    @Test
    void aCallIsBetweenThoseWhoSpoke() {
        Extraction extraction = extract(
                LEAD + "President Mara Velic held a phone call with President Ivo Marn on Sunday, the office said.");
        Negotiation call = extraction.negotiations().get(0);
        assertThat(call.kind()).isEqualTo(NegotiationKind.CALL);
        assertThat(call.mode().orElseThrow().value()).isEqualTo(Mode.PHONE);
        assertThat(people(call)).containsExactly("Mara Velic", "Ivo Marn");
    }

    @Test
    void aSessionTellsOfItsRoundAndTakesItsPlace() {
        Extraction extraction = extract(LEAD
                + "A third round of talks between Karelund and Boreva took place in Lisk on March 9. Before a collective "
                + "meeting, Presidential Aide Mara Velic and General Ivo Marn held a one-on-one conversation. The collective "
                + "meeting lasted about 40 minutes.");
        Negotiation round = round(extraction, 3);
        List<Negotiation> sessions = extraction.negotiations().stream()
                .filter(n -> n.membership().map(Membership::whole).equals(Optional.of(round.id())))
                .toList();
        assertThat(sessions)
                .extracting(n -> n.format().orElseThrow().value())
                .containsExactlyInAnyOrder(Format.ONE_ON_ONE, Format.PLENARY);
        assertThat(sessions).allSatisfy(n -> assertThat(n.venue()).isEqualTo(round.venue()));
        assertThat(sessions)
                .filteredOn(n -> n.format().orElseThrow().value() == Format.PLENARY)
                .singleElement()
                .satisfies(n ->
                        assertThat(n.durationMinutes().orElseThrow().value()).isEqualTo(40));
    }

    @Test
    void aDeniedMembershipIsKeptAsADenial() {
        Extraction extraction = extract(
                LEAD
                        + "Talks between Karelund and Boreva in Lisk did not envisage a truce, Foreign Minister Mara Velic said.",
                "\"We have come here not to change the track of negotiations that goes on in Marra,\" Velic said.");
        Membership membership = extraction.negotiations().stream()
                .filter(n -> n.kind() == NegotiationKind.MEETING)
                .flatMap(n -> n.membership().stream())
                .findFirst()
                .orElseThrow();
        assertThat(membership.denied()).isTrue();
        assertThat(membership.evidence().get(0).text()).contains("not to change the track");
    }

    @Test
    void jointActsAreOutcomesAndNoStatements() {
        Extraction extraction = extract(LEAD
                + "The second round of talks between Karelund and Boreva was held in Lisk on Monday. The sides agreed to "
                + "open a humanitarian corridor.");
        assertThat(round(extraction, 2).outcomes()).extracting(Outcome::kind).contains(OutcomeKind.HUMANITARIAN_ACCESS);
        assertThat(extraction.statements()).isEmpty();
    }

    @Test
    void pressConferencesAndOtherMeetingsAreNoTalks() {
        assertThat(extract(LEAD + "Mara Velic told a press conference in Lisk that the cabinet meeting was short.")
                        .negotiations())
                .isEmpty();
    }

    @Test
    void withoutAYearThereIsNoDate() {
        Extraction extraction =
                extract("LISK, March 10. /Nordpress/. The third round of talks between Karelund and Boreva was "
                        + "held in Lisk on March 9.");
        assertThat(extraction.published()).isEmpty();
        assertThat(round(extraction, 3).start()).isEmpty();
    }

    @Test
    void aPositionNamesIssueStanceAndParty() {
        Extraction extraction = extract(
                LEAD + "The second round of talks between Poland and Sweden was held in Lisk on Monday.",
                "\"We demand the release of all prisoners,\" Polish Foreign Minister Mara Velic said.");
        assertThat(extraction.positions()).singleElement().satisfies(position -> {
            assertThat(position.issue()).isEqualTo(Issue.PRISONERS);
            assertThat(position.stance()).isEqualTo(Stance.DEMAND);
            assertThat(position.party()).contains("Poland");
            assertThat(position.evidence().get(0).text()).isEqualTo("demand the release of all prisoners");
        });
    }

    @Test
    void aStatementIsOfTheDayBesideItsCueElseNotAfterPublication() {
        Extraction extraction = extract(
                LEAD + "Time is short, Foreign Minister Mara Velic said on Sunday.", "\"We wait,\" Velic said.");
        DateClaim first = extraction.statements().get(0).said().orElseThrow();
        assertThat(first.date().edtf()).isEqualTo("2031-03-09");
        assertThat(first.bound()).isEmpty();
        DateClaim second = extraction.statements().get(1).said().orElseThrow();
        assertThat(second.date().edtf()).isEqualTo("2031-03-10");
        assertThat(second.bound()).contains(DateBound.NOT_AFTER);
    }

    @Test
    void aMeetingWithSomebodyElseIsNoPartOfAProcessOfTheFirst() {
        Extraction extraction = extract(LEAD
                + "The Lisk process between Karelund and Boreva goes on. A meeting between Karelund and Tavren was held in"
                + " Marra on March 5. A meeting between Karelund and Boreva was held in Lisk on March 7.");
        assertThat(extraction.negotiations())
                .filteredOn(talks -> talks.membership().isPresent())
                .singleElement()
                .satisfies(talks -> assertThat(talks.parties()).containsExactly("Karelund", "Boreva"));
    }

    @Test
    void onlyADateInFullIsStatedAndOthersAreProvedByThatOfPublicationToo() {
        Extraction extraction = extract(
                LEAD + "Time is short, Foreign Minister Mara Velic said on Sunday.",
                "\"We wait,\" Velic said on March 8, 2031.");
        DateClaim sunday = extraction.statements().get(0).said().orElseThrow();
        assertThat(sunday.basis()).isEqualTo(DateBasis.INFERRED);
        assertThat(sunday.evidence()).extracting(Passage::text).containsExactly("Sunday", "March 10, 2031");
        DateClaim full = extraction.statements().get(1).said().orElseThrow();
        assertThat(full.basis()).isEqualTo(DateBasis.STATED);
        assertThat(full.evidence()).extracting(Passage::text).containsExactly("March 8, 2031");
    }
}
