package parley.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.Sha256;
import parley.time.PartialDate;

class SpeakerIdentitiesTest {

    private static final LocalSpeaker FULL = person("Orla Venn", "KD", "foreign minister");

    @Test
    void aFamilyNameOfTheSameOfficeIsTheOnlyBearerOnRecord() {
        LocalSpeaker lone = person("Venn", "", "foreign minister");
        assertThat(of(FULL, lone).get(lone.id())).isInstanceOfSatisfying(SpeakerIdentity.Joined.class, joined -> {
            assertThat(joined.to()).isEqualTo(FULL.id());
            assertThat(joined.evidence()).contains("Venn", "foreign minister");
        });
    }

    @Test
    void initialsAndMiddleNamesAreTheSameNameShorterOrLonger() {
        LocalSpeaker longer = person("Orla Marit Venn", "KD", "minister");
        LocalSpeaker initial = person("O. Venn", "KD", "");
        Map<SpeakerId, SpeakerIdentity> identities = of(FULL, longer, initial);
        assertThat(identities.values())
                .filteredOn(SpeakerIdentity.Standing.class::isInstance)
                .hasSize(1);
    }

    @Test
    void spellingsOfOneNameAreOneSpeakerUnlessTheCountriesDiffer() {
        LocalSpeaker spelled = person("Orla Wenn", "", "");
        LocalSpeaker abroad = person("Örla Venn", "BV", "");
        assertThat(standing(FULL, spelled)).hasSize(1);
        assertThat(standing(FULL, abroad)).hasSize(2);
        assertThat(standing(FULL, abroad, spelled)).hasSize(3);
    }

    @Test
    void betweenTwoOfTheNameItStaysOpenAndTheCandidatesAreNamed() {
        LocalSpeaker other = person("Maro Venn", "KD", "foreign minister");
        LocalSpeaker lone = person("Venn", "KD", "");
        assertThat(of(FULL, other, lone).get(lone.id()))
                .isInstanceOfSatisfying(SpeakerIdentity.Standing.class, standing -> {
                    assertThat(standing.candidates()).containsExactlyInAnyOrder(FULL.id(), other.id());
                    assertThat(standing.reason()).isEqualTo("several bear this name");
                });
    }

    @Test
    void aNameAloneIsNotEnough() {
        LocalSpeaker lone = person("Venn", "", "");
        assertThat(of(FULL, lone).get(lone.id())).isInstanceOfSatisfying(SpeakerIdentity.Standing.class, standing -> {
            assertThat(standing.candidates()).containsExactly(FULL.id());
            assertThat(standing.reason()).isEqualTo("nothing but the name agrees");
        });
    }

    @Test
    void anotherCountryIsAnotherPerson() {
        LocalSpeaker lone = person("Venn", "BV", "foreign minister");
        assertThat(of(FULL, lone).get(lone.id()))
                .isInstanceOfSatisfying(
                        SpeakerIdentity.Standing.class,
                        standing -> assertThat(standing.candidates()).isEmpty());
    }

    @Test
    void unnamedSpeakersAreNeverJoinedNotEvenByACurator() {
        LocalSpeaker one = new LocalSpeaker(id("one"), Optional.of(unnamed("one")), Optional.empty(), List.of(), false);
        LocalSpeaker other =
                new LocalSpeaker(id("other"), Optional.of(unnamed("other")), Optional.empty(), List.of(), false);
        assertThat(SpeakerIdentities.of(List.of(one, other), List.of(new Merge<>(one.id(), other.id())))
                        .values())
                .allMatch(SpeakerIdentity.Standing.class::isInstance);
    }

    @Test
    void theRosterGivesTheNameTheCountryAndOtherSpellings() {
        Speaker known = new Speaker(
                id("roster"), SpeakerType.PERSON, "Orla Venn", List.of("Orla Wenn"), List.of(), Optional.of("KD"));
        LocalSpeaker roster = new LocalSpeaker(known.id(), Optional.empty(), Optional.of(known), List.of(), false);
        LocalSpeaker spelled = person("Orla Wenn", "", "minister of foreign affairs of the republic");
        assertThat(of(roster, spelled).get(spelled.id()))
                .isInstanceOfSatisfying(
                        SpeakerIdentity.Joined.class,
                        joined -> assertThat(joined.to()).isEqualTo(known.id()));
        assertThat(of(roster, spelled).get(known.id()))
                .isInstanceOfSatisfying(SpeakerIdentity.Standing.class, standing -> {
                    assertThat(standing.speaker().name()).isEqualTo("Orla Venn");
                    assertThat(standing.speaker().aliases()).containsExactly("Orla Wenn");
                    assertThat(standing.speaker().roles()).hasSize(1);
                });
    }

    @Test
    void whoeverIsCalledByAnOfficeOnlyIsTheOneOfTheRosterWhoHeldItThatDay() {
        LocalSpeaker former = known("Orla Venn", "2029-02/2033-10");
        LocalSpeaker later = known("Ada Korr", "2033-11/2036-04");
        LocalSpeaker minister = holder("foreign minister", "2034-05-01");
        Map<SpeakerId, SpeakerIdentity> identities = of(former, later, minister);
        assertThat(identities.get(minister.id())).isInstanceOfSatisfying(SpeakerIdentity.Joined.class, joined -> {
            assertThat(joined.to()).isEqualTo(later.id());
            assertThat(joined.reason()).contains("held this office");
        });
        assertThat(identities.get(later.id())).isInstanceOfSatisfying(SpeakerIdentity.Standing.class, standing -> {
            assertThat(standing.speaker().aliases()).isEmpty();
            assertThat(standing.speaker().roles()).hasSize(1);
        });
    }

    @Test
    void anOfficeOfAnotherDayCountryOrTitleMeansNobodyOfTheRoster() {
        LocalSpeaker known = known("Orla Venn", "2029-02/2033-10");
        for (LocalSpeaker other : List.of(
                holder("foreign minister", "2028-12-31"),
                holder("interior minister", "2030-05-01"),
                unnamedOf(new Role("foreign minister", Optional.of("Iceland"), day("2030-05-01"))),
                unnamedOf(new Role("foreign minister", Optional.empty(), day("2030-05-01"))))) {
            assertThat(of(known, other).get(other.id()))
                    .isInstanceOfSatisfying(
                            SpeakerIdentity.Standing.class,
                            standing -> assertThat(standing.candidates()).isEmpty());
        }
    }

    @Test
    void anOfficeStaysOpenWhereTheRosterKnowsTwoOrTheDayIsUnknown() {
        LocalSpeaker one = known("Orla Venn", "2029-02/2033-10");
        LocalSpeaker other = known("Ada Korr", "2033-10/2036-04");
        LocalSpeaker between = holder("foreign minister", "2033-10-15");
        LocalSpeaker undated = holder("foreign minister", "");
        assertThat(of(one, other, between).get(between.id()))
                .isInstanceOfSatisfying(SpeakerIdentity.Standing.class, standing -> {
                    assertThat(standing.candidates()).containsExactlyInAnyOrder(one.id(), other.id());
                    assertThat(standing.reason()).isEqualTo("several may have held this office");
                });
        assertThat(of(one, undated).get(undated.id()))
                .isInstanceOfSatisfying(SpeakerIdentity.Standing.class, standing -> {
                    assertThat(standing.candidates()).containsExactly(one.id());
                    assertThat(standing.reason()).startsWith("no day tells");
                });
    }

    @Test
    void onlyTheRosterSaysWhoHoldsAnOffice() {
        LocalSpeaker minister = holder("foreign minister", "2030-05-01");
        LocalSpeaker found = person("Orla Venn", "NO", "foreign minister");
        assertThat(standing(found, minister)).hasSize(2);
        assertThat(standing(minister, holder("foreign minister", "2030-05-02"))).hasSize(2);
    }

    @Test
    void anOfficeThatACuratorSetApartStaysApart() {
        LocalSpeaker known = known("Orla Venn", "2029-02/2033-10");
        LocalSpeaker minister = holder("foreign minister", "2030-05-01");
        LocalSpeaker apart = new LocalSpeaker(minister.id(), minister.said(), Optional.empty(), List.of(), true);
        assertThat(standing(known, minister)).hasSize(1);
        assertThat(standing(known, apart)).hasSize(2);
    }

    @Test
    void aGivenNameIsMeantWhateverATextTakesItFor() {
        LocalSpeaker state = state("Karelund", "KD", "Tolm");
        LocalSpeaker capital = person("Tolm", "", "");
        assertThat(of(state, capital).get(capital.id()))
                .isInstanceOfSatisfying(
                        SpeakerIdentity.Joined.class,
                        joined -> assertThat(joined.to()).isEqualTo(state.id()));
    }

    @Test
    void aGivenNameOfAnotherTypeIsNotMeantAgainstTheText() {
        LocalSpeaker state = state("Karelund", "KD", "Tolm");
        LocalSpeaker minister = person("Tolm", "", "minister");
        LocalSpeaker abroad = person("Tolm", "BV", "");
        LocalSpeaker other = state("Tolmland", "BV", "Tolm");
        LocalSpeaker lone = person("Tolm", "", "");
        assertThat(standing(state, minister)).hasSize(2);
        assertThat(standing(state, abroad)).hasSize(2);
        assertThat(standing(state, other, lone)).hasSize(3);
    }

    @Test
    void aNameGivenToOneOfTheSameTypeIsRatherMeant() {
        LocalSpeaker state = state("Karelund", "KD", "Tolm");
        Speaker known =
                new Speaker(id("roster"), SpeakerType.PERSON, "Ivo Tolm", List.of("Tolm"), List.of(), Optional.empty());
        LocalSpeaker bearer = new LocalSpeaker(known.id(), Optional.empty(), Optional.of(known), List.of(), false);
        LocalSpeaker lone = person("Tolm", "", "");
        assertThat(of(state, bearer, lone).get(lone.id()))
                .isInstanceOfSatisfying(
                        SpeakerIdentity.Joined.class,
                        joined -> assertThat(joined.to()).isEqualTo(bearer.id()));
    }

    @Test
    void aMergeIsGoneWithoutATraceWhenItIsTakenBack() {
        LocalSpeaker other = person("Ada Korr", "BV", "president");
        Map<SpeakerId, SpeakerIdentity> before = of(FULL, other);
        Map<SpeakerId, SpeakerIdentity> merged =
                SpeakerIdentities.of(List.of(FULL, other), List.of(new Merge<>(FULL.id(), other.id())));
        assertThat(merged.get(FULL.id())).isInstanceOf(SpeakerIdentity.Joined.class);
        assertThat(of(FULL, other)).isEqualTo(before);
    }

    @Test
    void theOrderInWhichSpeakersComeMakesNoDifference() {
        Random random = new Random(3);
        List<String> names = List.of(
                "Venn",
                "O. Venn",
                "Orla Venn",
                "Orla Marit Venn",
                "Maro Venn",
                "M. Venn",
                "Korr",
                "Ada Korr",
                "A. B. Korr");
        for (int i = 0; i < 100; i++) {
            List<LocalSpeaker> speakers = new ArrayList<>();
            for (int j = 0; j < 8; j++) {
                String country = List.of("", "KD", "BV").get(random.nextInt(3));
                String office = List.of("", "minister", "president").get(random.nextInt(3));
                Speaker said = person(names.get(random.nextInt(names.size())), country, office)
                        .said()
                        .orElseThrow();
                SpeakerId own = id("speaker " + j);
                speakers.add(LocalSpeaker.found(
                        new Speaker(own, said.type(), said.name(), said.aliases(), said.roles(), said.country())));
            }
            speakers.add(known("Ida Tolm", "2029-02/2033-10"));
            speakers.add(known(List.of("Ida Tolm II", "Orla Venn").get(random.nextInt(2)), "2033-10/2036-04"));
            speakers.add(state("Karelund", "KD", "Korr"));
            speakers.add(holder("foreign minister", "2033-0" + (1 + random.nextInt(9)) + "-15"));
            speakers.add(
                    holder("foreign minister", List.of("", "2033-10-03", "2034").get(random.nextInt(3))));
            List<Merge<SpeakerId>> merges = List.of(new Merge<>(id("speaker 1"), id("speaker 5")));
            Map<SpeakerId, SpeakerIdentity> first = SpeakerIdentities.of(speakers, merges);
            Collections.shuffle(speakers, random);
            assertThat(SpeakerIdentities.of(speakers, merges)).isEqualTo(first);
        }
    }

    private static Map<SpeakerId, SpeakerIdentity> of(LocalSpeaker... speakers) {
        return SpeakerIdentities.of(List.of(speakers), List.of());
    }

    private static List<SpeakerIdentity> standing(LocalSpeaker... speakers) {
        return of(speakers).values().stream()
                .filter(SpeakerIdentity.Standing.class::isInstance)
                .toList();
    }

    private static SpeakerId id(String of) {
        return new SpeakerId("s-" + Sha256.of(of).substring(0, 16));
    }

    private static Speaker unnamed(String which) {
        return new Speaker(id(which), SpeakerType.UNNAMED, "a diplomat", List.of(), List.of(), Optional.empty());
    }

    private static LocalSpeaker state(String name, String country, String alias) {
        Speaker known = new Speaker(id(name), SpeakerType.STATE, name, List.of(alias), List.of(), Optional.of(country));
        return new LocalSpeaker(known.id(), Optional.empty(), Optional.of(known), List.of(), false);
    }

    /** On the roster, as foreign minister of Norway. */
    private static LocalSpeaker known(String name, String held) {
        Role office = new Role("Minister of Foreign Affairs", Optional.empty(), day(held));
        Speaker known = new Speaker(id(name), SpeakerType.PERSON, name, List.of(), List.of(office), Optional.of("NO"));
        return new LocalSpeaker(known.id(), Optional.empty(), Optional.of(known), List.of(), false);
    }

    /** One whom a document of a day calls by an office of Norway. */
    private static LocalSpeaker holder(String title, String day) {
        return unnamedOf(new Role(title, Optional.of("Norway"), day(day)));
    }

    private static LocalSpeaker unnamedOf(Role role) {
        return LocalSpeaker.found(new Speaker(
                id(role.toString()), SpeakerType.UNNAMED, role.title(), List.of(), List.of(role), Optional.empty()));
    }

    private static Optional<PartialDate> day(String edtf) {
        return edtf.isEmpty() ? Optional.empty() : Optional.of(new PartialDate(edtf));
    }

    private static LocalSpeaker person(String name, String country, String office) {
        return LocalSpeaker.found(new Speaker(
                id(name),
                SpeakerType.PERSON,
                name,
                List.of(),
                office.isEmpty() ? List.of() : List.of(new Role(office, Optional.empty(), Optional.empty())),
                country.isEmpty() ? Optional.empty() : Optional.of(country)));
    }
}
