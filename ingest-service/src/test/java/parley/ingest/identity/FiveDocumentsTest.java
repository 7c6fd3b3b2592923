package parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.extraction.ExtractionMode;
import parley.ingest.submission.Submissions;
import parley.joining.Account;
import parley.joining.Voice;
import parley.negotiation.Claim;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.negotiation.Venue;
import parley.speaker.Speaker;
import parley.text.OriginalText;
import parley.time.PartialDate;

/** What five documents on the talks of two sides, years apart, are to the record: from their text to who and what is one. */
@QuarkusTest
class FiveDocumentsTest {

    private static final Document AHEAD = document("2028-03-05", """
        TOLM, March 5. /Nordpress/. Karelund's Foreign Minister Edda Roth said that Karelund is ready to go on with the \
        talks between Karelund and Bovaria.

        "The first round of talks was held in Lisk on February 28," Roth said. "The second round was held in Lisk on \
        March 3."

        The third round of talks between Karelund and Bovaria will be held in the coming days, Roth said.
        """);
    private static final Document BEHIND = document("2028-03-20", """
        TOLM, March 20. /Orbis/. Karelund's Foreign Minister Edda Roth said that three rounds of talks between Karelund \
        and Bovaria had been held in Lisk.

        The first round was held on February 28, the second on March 3 and the third on March 7.

        "Bovaria asked for these talks, and we agreed," Roth said.
        """);
    private static final Document MEETING = document("2028-03-10", """
        ZERNAU, March 10. /Nordpress/. Talks between Karelund and Bovaria in Zernau did not bring a ceasefire, Foreign \
        Minister Edda Roth said on Friday after the meeting with Bovaria's Foreign Minister Ivo Marr.

        "We have come here not to change the track of negotiations that goes on in Lisk," Roth said.

        "Nobody had plans to agree on a ceasefire at the meeting in Zernau," Roth said.

        "It was impossible to agree on a ceasefire at the meeting in Zernau," Marr said.
        """);
    private static final Document LATER = document("2031-07-24", """
        TOLM, July 24. /Orbis/. Karelund and Bovaria held three rounds of direct talks in Marra this year, Foreign \
        Minister Edda Roth said.

        The first round of direct talks between Karelund and Bovaria was held in Marra on May 16, the second round on \
        June 2 and the third round on July 23.
        """);
    private static final Document ASIDE = document("2029-01-11", """
        TOLM, January 11. /Nordpress/. "Nobody can live on promises," Foreign Minister Edda Roth told reporters.
        """);

    @Inject
    Submissions submissions;

    @Inject
    RecordDump dump;

    @Inject
    SpeakerRepository speakers;

    @Inject
    MentionRepository mentions;

    @Inject
    NegotiationRepository negotiations;

    /** A report of talks: for which talks it stands, and what it says. */
    private record Told(NegotiationId talks, Account account) {

        boolean isIn(String place) {
            return account.report()
                    .venue()
                    .map(Claim::value)
                    .flatMap(Venue::place)
                    .equals(Optional.of(place));
        }

        Optional<Integer> number() {
            return account.report().number().map(Claim::value);
        }
    }

    @BeforeEach
    void receive() {
        dump.empty();
        List.of(LATER, MEETING, AHEAD, ASIDE, BEHIND)
                .forEach(document -> submissions.receive(document, Optional.of(ExtractionMode.FAST), Optional.empty()));
    }

    @Test
    void theMinisterOfAllFiveIsOneSpeaker() {
        Map<String, Set<String>> documents = new TreeMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> mentions.listAll().stream()
                        .filter(mention -> mention.speaker().name().endsWith("Roth"))
                        .forEach(mention -> documents
                                .computeIfAbsent(standing(mention.speakerId), id -> new HashSet<>())
                                .add(mention.documentId)));
        assertThat(documents.values())
                .singleElement()
                .satisfies(all -> assertThat(all).hasSize(5));
        Speaker minister = QuarkusTransaction.requiringNew()
                .call(() -> speakers.findById(documents.keySet().iterator().next())
                        .body()
                        .orElseThrow());
        assertThat(minister.name()).isEqualTo("Edda Roth");
        assertThat(minister.roles()).singleElement().satisfies(role -> {
            assertThat(role.title()).isEqualTo("foreign minister");
            assertThat(role.held()).contains(new PartialDate("2028-03-05/2031-07-24"));
        });
    }

    @Test
    void threeRoundsHereAndThreeThereAreSixAndTwoDocumentsTellOfEachOfTheFirst() {
        List<Told> rounds = told(NegotiationKind.ROUND);
        Map<NegotiationId, List<Told>> talks = rounds.stream().collect(Collectors.groupingBy(Told::talks));
        assertThat(talks).hasSize(6);
        assertThat(talks.values())
                .allSatisfy(reports -> assertThat(reports)
                        .extracting(Told::number)
                        .containsOnly(reports.get(0).number()));
        for (int number : List.of(1, 2, 3)) {
            assertThat(talks.values())
                    .filteredOn(reports -> reports.get(0).number().equals(Optional.of(number)))
                    .extracting(FiveDocumentsTest::documents)
                    .containsExactlyInAnyOrder(Set.of(id(AHEAD), id(BEHIND)), Set.of(id(LATER)));
        }
        assertThat(rounds)
                .filteredOn(told -> told.account().document().equals(id(LATER)))
                .allMatch(told -> told.isIn("Marra"));
    }

    @Test
    void theMeetingOfTheMinistersIsNoneOfTheRoundsAndSaidToBeOutsideTheirTrack() {
        Told meeting = meeting();
        assertThat(told(NegotiationKind.ROUND)).extracting(Told::talks).doesNotContain(meeting.talks());
        assertThat(meeting.account().report().membership()).hasValueSatisfying(membership -> {
            assertThat(membership.denied()).isTrue();
            assertThat(membership.evidence().get(0).text()).contains("not to change the track");
        });
    }

    @Test
    void bothMinistersTellOfTheCeasefireSideBySide() {
        assertThat(meeting().account().voices())
                .extracting(Voice::name)
                .containsExactly(Optional.of("Edda Roth"), Optional.of("Ivo Marr"));
        assertThat(meeting().account().voices())
                .allMatch(voice -> !voice.statements().isEmpty());
    }

    private Told meeting() {
        List<Told> meetings = told(NegotiationKind.MEETING);
        assertThat(meetings).hasSize(1);
        assertThat(meetings.get(0).account().document()).isEqualTo(id(MEETING));
        return meetings.get(0);
    }

    private List<Told> told(NegotiationKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> negotiations.list("account is not null order by id").stream()
                        .map(row -> new Told(row.standing(), row.account()))
                        .filter(told -> told.account().report().kind() == kind)
                        .toList());
    }

    private String standing(String id) {
        String joined = speakers.findById(id).joinedTo;
        return joined == null ? id : joined;
    }

    private static Set<DocumentId> documents(Collection<Told> reports) {
        return reports.stream().map(told -> told.account().document()).collect(Collectors.toSet());
    }

    private static DocumentId id(Document document) {
        return DocumentId.ofFirst(document.version());
    }

    private static Document document(String published, String text) {
        Publication publication =
                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate(published)));
        return new Document(OriginalText.of(text), Optional.empty(), List.of(publication));
    }
}
