package parley.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.text.Sha256;

class TalkGroupsTest {

    @Test
    void theSameRoundInTwoDocumentsIsOne() {
        assertThat(groups(
                        round("a", 1).at("lisk").on("2031-05-16"),
                        round("b", 1).at("lisk").on("2031-05-16")))
                .containsExactly(Set.of("a", "b"));
    }

    @Test
    void numbersRestartWithTheSeries() {
        assertThat(groups(
                        round("a", 1).at("lisk").on("2028-03-01"),
                        round("b", 1).at("marra").on("2031-05-16"),
                        round("c", 1).at("lisk").on("2031-05-16")))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"), Set.of("c"));
    }

    @Test
    void daysThatDifferALittleAreOneRoundDescribedDifferently() {
        assertThat(groups(
                        round("a", 2).at("lisk").on("2031-06-02"),
                        round("b", 2).at("lisk").on("2031-06-03")))
                .containsExactly(Set.of("a", "b"));
    }

    @Test
    void anUndatedRoundIsTheLastOneBeforeItsDocument() {
        assertThat(groups(
                        round("a", 1).at("lisk").on("2031-01-10"),
                        round("b", 1).at("lisk").on("2031-04-10"),
                        round("c", 1).at("lisk").in("2031-04-20")))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b", "c"));
    }

    @Test
    void aPlannedRoundIsTheNextOneBehindItsDocument() {
        assertThat(groups(
                        round("a", 3).at("lisk").on("2031-03-07"),
                        round("b", 3).planned().in("2031-03-05"),
                        round("c", 3).at("marra").on("2034-07-23")))
                .containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void aNumberWithoutPlaceAndTimeIsNotTakenForAnyOfSeveral() {
        assertThat(groups(round("a", 3).at("lisk"), round("b", 3).at("marra"), round("c", 3)))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"), Set.of("c"));
    }

    @Test
    void twoReportsOfOneDocumentAreNeverOne() {
        assertThat(groups(
                        meeting("a").from("one").at("lisk").on("2031-05-16"),
                        meeting("b").from("one").at("lisk").on("2031-05-16"),
                        meeting("c").from("two").at("lisk").on("2031-05-16")))
                .hasSize(2)
                .noneMatch(group -> group.containsAll(Set.of("a", "b")));
    }

    @Test
    void aMeetingOnTheDayOfARoundIsThatRoundUnlessItsDocumentTellsThemApart() {
        assertThat(groups(
                        round("a", 3).from("one").at("lisk").on("2031-07-23"),
                        meeting("b").from("one").at("lisk").on("2031-07-23"),
                        meeting("c").from("two").at("lisk").on("2031-07-23")))
                .containsExactlyInAnyOrder(Set.of("a", "c"), Set.of("b"));
    }

    @Test
    void aConversationInPrivateIsNotTheMeetingOfTheDay() {
        assertThat(groups(
                        meeting("a").at("lisk").on("2031-07-23"),
                        meeting("b").at("lisk").on("2031-07-23").part("ONE_ON_ONE")))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
    }

    @Test
    void meetingsWithoutPlaceOrTimeStayAlone() {
        assertThat(groups(meeting("a"), meeting("b"), meeting("c").in("2031-07-23")))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b"), Set.of("c"));
    }

    @Test
    void aPlaceIsComparedByItsCountryOnceAnybodyTellsIt() {
        assertThat(groups(
                        round("a", 1).at("lisk").inCountry("KD"),
                        round("b", 1).inCountry("KD"),
                        round("c", 1).at("lisk")))
                .containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void aDocumentThatTellsTwoProcessesApartDrawsTheLineForAll() {
        assertThat(groups(
                        process("a").in("2031-03-05"),
                        process("b").in("2031-06-10"),
                        process("c").from("late").on("2031-02-01").in("2031-09-01"),
                        process("d").from("late").on("2031-05-16").in("2031-09-01")))
                .containsExactlyInAnyOrder(Set.of("a", "c"), Set.of("b", "d"));
    }

    @Test
    void aProcessOfWhichNobodySpeaksForAYearIsOver() {
        assertThat(groups(
                        process("a").in("2028-03-05"),
                        process("b").in("2028-09-05"),
                        process("c").in("2030-01-01")))
                .containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void aRoundWithoutAPlaceIsWhereTheOtherRoundsOfItsDocumentAre() {
        assertThat(groups(
                        round("a", 2).from("one").at("lisk"),
                        round("b", 3).from("one").planned(),
                        round("c", 3).from("two").at("lisk"),
                        round("d", 3).from("three").at("marra")))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b", "c"), Set.of("d"));
    }

    @Test
    void processesWithTheSameRoundAreOneUnlessADocumentTellsThemApart() {
        assertThat(groups(
                        process("p").from("one"),
                        process("q").from("two"),
                        process("r").from("two"),
                        round("a", 1).from("one").of("p").at("lisk").on("2031-05-16"),
                        round("b", 1).from("two").of("q").at("lisk").on("2031-05-16"),
                        round("c", 2).from("one").of("p").at("lisk").on("2031-06-16"),
                        round("d", 2).from("two").of("r").at("lisk").on("2031-06-16")))
                .contains(Set.of("a", "b"), Set.of("c", "d"))
                .doesNotContain(Set.of("p", "q", "r"))
                .anyMatch(group -> group.contains("p") && group.size() == 2);
    }

    @Test
    void theOrderOfReportsMakesNoDifference() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<Report> reports = new ArrayList<>();
            for (int j = 0; j < 12; j++) {
                reports.add(anyReport("r" + j, random));
            }
            Set<Set<String>> first = Set.copyOf(groups(reports));
            for (int k = 0; k < 5; k++) {
                Collections.shuffle(reports, random);
                assertThat(Set.copyOf(groups(reports))).isEqualTo(first);
            }
        }
    }

    private static Report anyReport(String name, Random random) {
        Report report = random.nextInt(3) == 0
                ? meeting(name)
                : random.nextInt(4) == 0 ? process(name) : round(name, 1 + random.nextInt(2));
        report = random.nextBoolean() ? report.at(random.nextBoolean() ? "lisk" : "marra") : report;
        report = random.nextInt(3) == 0 ? report.inCountry("KD") : report;
        report = random.nextBoolean()
                ? report.on("2031-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9))
                : report;
        report = random.nextInt(3) > 0 ? report.in("2031-0" + (1 + random.nextInt(9)) + "-20") : report;
        report = random.nextInt(4) == 0 ? report.planned() : report;
        report = random.nextInt(3) == 0 ? report.of("r" + random.nextInt(12)) : report;
        return report.from("doc" + random.nextInt(8));
    }

    private static Report round(String name, int number) {
        return new Report(name, name, NegotiationKind.ROUND, Optional.of(number), "", "", "", "", true, "", "");
    }

    private static Report meeting(String name) {
        return new Report(name, name, NegotiationKind.MEETING, Optional.empty(), "", "", "", "", true, "", "");
    }

    private static Report process(String name) {
        return new Report(name, name, NegotiationKind.PROCESS, Optional.empty(), "", "", "", "", true, "", "");
    }

    private static List<Set<String>> groups(Report... reports) {
        return groups(List.of(reports));
    }

    private static List<Set<String>> groups(List<Report> reports) {
        return TalkGroups.of(reports.stream().map(Report::report).toList()).stream()
                .map(group -> group.members().stream()
                        .map(member -> reports.stream()
                                .filter(r -> r.report().id().equals(member.id()))
                                .findFirst()
                                .orElseThrow()
                                .name)
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** A report between Karelund and Boreva, by a name. */
    private record Report(
            String name,
            String document,
            NegotiationKind kind,
            Optional<Integer> number,
            String place,
            String country,
            String day,
            String published,
            boolean held,
            String part,
            String whole) {

        Report at(String where) {
            return new Report(name, document, kind, number, where, country, day, published, held, part, whole);
        }

        Report inCountry(String code) {
            return new Report(name, document, kind, number, place, code, day, published, held, part, whole);
        }

        Report on(String date) {
            return new Report(name, document, kind, number, place, country, date, published, held, part, whole);
        }

        Report in(String news) {
            return new Report(name, document, kind, number, place, country, day, news, held, part, whole);
        }

        Report from(String other) {
            return new Report(name, other, kind, number, place, country, day, published, held, part, whole);
        }

        Report planned() {
            return new Report(name, document, kind, number, place, country, day, published, false, part, whole);
        }

        Report part(String what) {
            return new Report(name, document, kind, number, place, country, day, published, held, what, whole);
        }

        Report of(String process) {
            return new Report(name, document, kind, number, place, country, day, published, held, part, process);
        }

        private static NegotiationId idOf(String name) {
            return new NegotiationId("n-" + Sha256.of(name).substring(0, 16));
        }

        TalkReport report() {
            return new TalkReport(
                    idOf(name),
                    new DocumentId("d-" + Sha256.of(document).substring(0, 32)),
                    kind,
                    List.of("boreva", "karelund"),
                    number,
                    given(place),
                    given(country),
                    given(day).map(LocalDate::parse).map(date -> new Period(date, date)),
                    given(published).map(LocalDate::parse).map(date -> new Period(date, date)),
                    held,
                    part,
                    given(whole).map(Report::idOf));
        }

        private static Optional<String> given(String value) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }
}
