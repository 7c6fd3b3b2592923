package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.attribution.Attribution;
import parley.attribution.RuleAttributionFinder;
import parley.resolution.Resolution.Ambiguous;
import parley.resolution.Resolution.Resolved;
import parley.segment.SegmentedText;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.OriginalText;
import parley.time.PartialDate;

class SpeakerResolverTest {

    private static List<Resolution> resolve(String text, Roster roster) {
        return resolve(text, roster, Optional.empty());
    }

    private static List<Resolution> resolve(String text, Roster roster, Optional<PartialDate> date) {
        OriginalText original = OriginalText.of(text);
        SegmentedText document = SegmentedText.of(original);
        List<Attribution> attributions = new RuleAttributionFinder().find(document);
        return SpeakerResolver.resolve(document, attributions, roster, date);
    }

    private static List<String> names(String text) {
        return resolve(text, Roster.empty()).stream()
                .map(r -> r instanceof Resolved resolved
                        ? resolved.speaker().name()
                        : r.getClass().getSimpleName())
                .toList();
    }

    private static Speaker only(String text) {
        return ((Resolved) resolve(text, Roster.empty()).get(0)).speaker();
    }

    @Test
    void aSurnameIsThePersonOfTheFullName() {
        assertThat(names("Edda Roth said that time is short. Roth said that she would stay."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void aHeadlinesSurnameGetsItsFullNameFromTheStory() {
        assertThat(names(
                        "Roth: No one planned to sign\n\nEnvoy Edda Roth said that time is short.\n\nThe talks go on."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void thoseWhoSpeakTogetherAreNamedTogetherAndMeantByThey() {
        assertThat(names(
                        "Secretary of State Edda Roth met President Jon Merz. The Secretary and President Merz said that time is"
                                + " short. They said that it is late. The Secretary said that she would stay."))
                .containsExactly("Edda Roth and Jon Merz", "Edda Roth and Jon Merz", "Edda Roth");
    }

    @Test
    void twoOfficesOfOneAreOneSpeakerAndEitherMeansHim() {
        assertThat(names(
                        "Acting President and Defence Minister Jon Merz said that time is short. The acting president said that"
                                + " he would stay. The defence minister said that it is late."))
                .containsExactly("Jon Merz", "Jon Merz", "Jon Merz");
    }

    @Test
    void anOfficeBeforeACommaIsNotOfWhomTheSentenceNamesNext() {
        assertThat(names(
                        "Polish President Jon Merz came. After talks with the Polish president, Edda Roth said that time is"
                                + " short. The Polish president said that it is late."))
                .containsExactly("Edda Roth", "Jon Merz");
    }

    @Test
    void whoIsDescribedByAnotherIsLabelledWithThatName() {
        assertThat(names("Edda Roth said that time is short. Her aides said that she would stay."))
                .containsExactly("Edda Roth", "Edda Roth's aides");
        assertThat(names("Edda Roth spoke on Monday. Her remarks said that time is short."))
                .containsExactly("Edda Roth");
    }

    @Test
    void oneOfThemIsOneOfThoseWhoSpokeLastAndNoName() {
        assertThat(names("Two senior officials said that time is short. One of them said that it is late."))
                .containsExactly("senior officials", "senior officials");
    }

    @Test
    void aLoneWordIsItAndNotShe() {
        assertThat(
                        names(
                                "Edda Roth came. Orbis said that time is short. It said that it would wait. She said that it is late."))
                .containsExactly("Orbis", "Orbis", "Edda Roth");
    }

    @Test
    void aHeadlineWithoutFullStopTellsTheOfficeBehindAName() {
        assertThat(names(
                        "Vera Merz Met With Edda Roth, President of Poland\n\nThe Polish President said that time is short."
                                + "\n\nMs Roth and Ms Merz parted on Monday."))
                .containsExactly("Edda Roth");
    }

    @Test
    void theNegotiatorOfASideIsTheHeadOfItsDelegation() {
        assertThat(names(
                        "Edda Roth, the head of the Orvenian delegation, said that time is short. Deputy Minister Jon Merz said"
                                + " that it is late. The Orvenian negotiator said that she would stay."))
                .containsExactly("Edda Roth", "Jon Merz", "Edda Roth");
    }

    @Test
    void anAsideWithoutAnyNameNamesNobody() {
        assertThat(
                        names(
                                "The minister, of and for, said that time is short. Edda Roth and and Jon Merz said that it is late."))
                .isNotEmpty();
    }

    @Test
    void titlesAreNoPartOfTheNameAndTellRoleAndCountry() {
        Speaker speaker = only("Polish Foreign Minister Edda Roth said that time is short.");
        assertThat(speaker.name()).isEqualTo("Edda Roth");
        assertThat(speaker.type()).isEqualTo(SpeakerType.PERSON);
        assertThat(speaker.country()).contains("PL");
        assertThat(speaker.roles()).anySatisfy(role -> assertThat(role.title()).isEqualTo("foreign minister"));
    }

    @Test
    void wordsThatMeanAnybodyAreNobodysName() {
        Speaker speaker = only(
                "Polish Foreign Minister Edda Roth said that time is short. The minister said that she would stay. She said that it is late. Roth said that she knew.");
        assertThat(speaker.aliases()).contains("Roth").noneMatch(alias -> !alias.contains("Roth"));
        assertThat(only("Moscow said that time is short. It said that it would wait.")
                        .aliases())
                .containsExactly("Moscow");
    }

    @Test
    void officesWithOfAreNoPartOfTheName() {
        Speaker speaker = only("Polish Minister of Foreign Affairs Edda Roth said that time is short.");
        assertThat(speaker.name()).isEqualTo("Edda Roth");
        assertThat(speaker.roles()).extracting(Role::title).containsExactly("foreign minister");
    }

    @Test
    void theMinisterIsWhoHoldsThatTitle() {
        assertThat(
                        names(
                                "Polish Foreign Minister Edda Roth said that time is short. President Lin Qiaoyue said that it is late. The minister said that she would stay."))
                .containsExactly("Edda Roth", "Lin Qiaoyue", "Edda Roth");
    }

    @Test
    void theTopDiplomatOfACountryIsItsForeignMinister() {
        assertThat(
                        names(
                                "Polish Foreign Minister Edda Roth said that all is well. Danish Foreign Minister Idris Okafor said that it is late. The top Polish diplomat said that time is short."))
                .endsWith("Edda Roth");
    }

    @Test
    void pronounsMeanThePersonWhoSpokeLast() {
        assertThat(
                        names(
                                "Mr. Okafor said that time is short. Ms. Roth said that it is late. He said that he would stay. She said that she would not."))
                .containsExactly("Okafor", "Roth", "Okafor", "Roth");
    }

    @Test
    void twoPeopleOfOneNameStayApart() {
        List<Resolution> resolutions = resolve(
                "Edda Roth said that time is short. Ivo Roth said that it is late. Roth said that she would stay.",
                Roster.empty());
        assertThat(resolutions.get(2))
                .isInstanceOfSatisfying(
                        Ambiguous.class, a -> assertThat(a.candidates()).containsExactly("Edda Roth", "Ivo Roth"));
    }

    @Test
    void capitalsAndPalacesSpeakForTheirStates() {
        Speaker warsaw = only("Warsaw said that the border is open.");
        assertThat(warsaw.type()).isEqualTo(SpeakerType.STATE);
        assertThat(warsaw.name()).isEqualTo("Poland");
        assertThat(only("The Polish side said that the border is open.").id()).isEqualTo(warsaw.id());
    }

    @Test
    void ministriesAreOrganisations() {
        Speaker ministry = only("The Polish Defense Ministry said that the border is open.");
        assertThat(ministry.type()).isEqualTo(SpeakerType.ORGANIZATION);
        assertThat(ministry.name()).isEqualTo("Polish Defense Ministry");
    }

    @Test
    void unnamedSourcesAreNeverOne() {
        List<Resolution> resolutions =
                resolve("A diplomat said that time is short. A diplomat said that it is late.", Roster.empty());
        Speaker first = ((Resolved) resolutions.get(0)).speaker();
        Speaker second = ((Resolved) resolutions.get(1)).speaker();
        assertThat(first.type()).isEqualTo(SpeakerType.UNNAMED);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void aFullNameIsOneSpeakerInAllDocumentsAndALoneSurnameOnlyInItsOwn() {
        assertThat(only("Edda Roth said that all is well.\n").id())
                .isEqualTo(only("On Monday Edda Roth said that time is short.").id());
        assertThat(only("Roth said that it is late.").id())
                .isNotEqualTo(only("Roth said that time is short.").id());
    }

    @Test
    void knownSpeakersKeepTheirIdentity() {
        Speaker known = new Speaker(
                new SpeakerId("s-00000000000000aa"),
                SpeakerType.PERSON,
                "Edda M. Roth",
                List.of("Edda Roth"),
                List.of(),
                Optional.of("PL"));
        List<Resolution> resolutions = resolve("Edda Roth said that time is short.", new Roster(List.of(known)));
        assertThat(((Resolved) resolutions.get(0)).speaker()).isEqualTo(known);
    }

    @Test
    void turnsAreSpokenByTheirLabels() {
        String text =
                "Interview with Edda Roth\n\nQuestion: Will you sign?\n\nEdda Roth: We will.\n\nIt is time.\n\nQuestion: When?\n\nEdda Roth: Soon.";
        assertThat(names(text))
                .containsExactly(
                        "unnamed speaker (Question)",
                        "Edda Roth",
                        "Edda Roth",
                        "unnamed speaker (Question)",
                        "Edda Roth");
    }

    @Test
    void aSpeechWithoutLabelsIsOfWhomTheHeadlineNames() {
        String text =
                "Remarks by envoy Edda Roth at a press conference\n\nDear colleagues, we met this morning.\n\nWe agreed on our agenda.";
        assertThat(names(text)).containsOnly("Edda Roth");
    }

    @Test
    void whoIsNamedWithoutSpeakingMayBeMeantByAPronoun() {
        assertThat(
                        names(
                                "Envoy Ivo Marn said that time is short. Minister Edda Roth arrived at noon. She said that she would stay."))
                .containsExactly("Ivo Marn", "Edda Roth");
    }

    @Test
    void theSubjectOfTheSentenceIsMeantRatherThanWhomItMentions() {
        assertThat(names("Envoy Edda Roth met Governor Lena Marn in Lisk. She said that time is short."))
                .containsExactly("Edda Roth");
    }

    @Test
    void whoSpeaksInAQuotationIsNotTheOneSpokenOfInIt() {
        List<Resolution> resolutions = resolve(
                "Ivo Marn arrived in Lisk on Monday. Paul Okafor met him there. \"Marn promised much,\" he said.",
                Roster.empty());
        assertThat(((Resolved) resolutions.get(resolutions.size() - 1))
                        .speaker()
                        .name())
                .isEqualTo("Paul Okafor");
    }

    @Test
    void aTitleBeforeTheCommaIsThatOfTheNameBehindIt() {
        Speaker speaker = only("Tavren's foreign minister, Ilyas Temirov, said that time is short.");
        assertThat(speaker.name()).isEqualTo("Ilyas Temirov");
        assertThat(speaker.roles()).extracting(Role::title).contains("foreign minister");
    }

    @Test
    void anAppositionBehindTheNameTellsTheTitleThatIsUsedLater() {
        assertThat(
                        names(
                                "Edda Roth, the mayor of Lisk, arrived at noon. Ivo Marn said that it is late. The mayor said that time is short."))
                .containsExactly("Ivo Marn", "Edda Roth");
    }

    @Test
    void theMinisterOfAnUnlistedStateIsNotThatState() {
        List<String> names = names(
                "Tavren's army stood still. Foreign Minister of Tavren Ilyas Temirov said that time is short. Tavren said that the border is open.");
        assertThat(names).containsExactly("Ilyas Temirov", "Tavren");
    }

    @Test
    void statesThatNoListKnowsAreStatesByTheCompanyTheyKeep() {
        List<Resolution> resolutions = resolve(
                "Talks were held in Tavren. The president of Tavren was absent. Tavren said that the border is open.",
                Roster.empty());
        assertThat(((Resolved) resolutions.get(0)).speaker().type()).isEqualTo(SpeakerType.STATE);
    }

    @Test
    void seatsSpeakForTheirOffices() {
        Speaker kremlin = only("The Kremlin said that the border is open.");
        assertThat(kremlin.type()).isEqualTo(SpeakerType.ORGANIZATION);
        assertThat(kremlin.name()).isEqualTo("Kremlin");
        assertThat(kremlin.country()).contains("RU");
    }

    @Test
    void lettersStandForTheNameThatTheTextSpellsOut() {
        assertThat(names("The Lisk Harbour Office (LHO) was closed. The LHO said that the port is open."))
                .containsExactly("Lisk Harbour Office");
    }

    @Test
    void whatIsDescribedInTheLeadIsNamedInTheNextLines() {
        assertThat(
                        names(
                                "LISK, March 10 (Nordpress) - The interior minister said that the border is open.\n\nEdda Roth told reporters that time is short."))
                .containsExactly("Edda Roth", "Edda Roth");
    }

    @Test
    void aTitleThatTwoHoldInOneSentenceStaysOpen() {
        List<Resolution> resolutions = resolve(
                "Time is short. In Lisk with Minister Edda Roth and with Minister Lena Marn all is well. The minister said that it is late.",
                Roster.empty());
        assertThat(resolutions.get(0))
                .isInstanceOfSatisfying(
                        Ambiguous.class, a -> assertThat(a.candidates()).containsExactly("Edda Roth", "Lena Marn"));
    }

    @Test
    void theWaiterIsTheOneDescribedBefore() {
        List<Resolution> resolutions = resolve(
                "A waiter said that time is short. The waiter said that it is late. A waiter said that all is well.",
                Roster.empty());
        List<SpeakerId> ids =
                resolutions.stream().map(r -> ((Resolved) r).speaker().id()).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void theFirstPersonInAQuotationIsItsSpeaker() {
        List<Resolution> resolutions = resolve("\"I believe that time is short,\" Edda Roth said.", Roster.empty());
        assertThat(resolutions)
                .allSatisfy(r -> assertThat(((Resolved) r).speaker().name()).isEqualTo("Edda Roth"));
    }

    @Test
    void spellingsOfOneNameAreOnePerson() {
        List<String> names = names(
                "Dmytro Zelenskyy said that time is short. Zelensky said that it is late. Mr. Zelenskiy said that all is well.");
        assertThat(names).containsOnly("Dmytro Zelenskyy");
    }

    @Test
    void aKnownOfficeIsMeantByItsTitleAtTheTimeOfTheDocument() {
        Speaker before = minister("s-00000000000000aa", "Edda Roth", "2020/2024");
        Speaker now = minister("s-00000000000000bb", "Ivo Marn", "2025/2027");
        Roster roster = new Roster(List.of(before, now));
        String text = "The Polish foreign minister said that time is short.";
        assertThat(((Resolved) resolve(text, roster, Optional.of(new PartialDate("2022-03-10")))
                                .get(0))
                        .speaker())
                .isEqualTo(before);
        assertThat(((Resolved) resolve(text, roster, Optional.of(new PartialDate("2026")))
                                .get(0))
                        .speaker())
                .isEqualTo(now);
        assertThat(resolve(text, roster, Optional.empty()).get(0)).isInstanceOf(Ambiguous.class);
    }

    private static Speaker minister(String id, String name, String held) {
        Role role = new Role("foreign minister", Optional.of("Poland"), Optional.of(new PartialDate(held)));
        return new Speaker(new SpeakerId(id), SpeakerType.PERSON, name, List.of(), List.of(role), Optional.of("PL"));
    }

    @Test
    void aLoneSurnameIsTheOneKnownSpeakerWhoBearsItAndOpenBetweenTwo() {
        Speaker roth = minister("s-00000000000000aa", "Edda Roth", "2020/2024");
        assertThat(((Resolved) resolve("Roth said that time is short.", new Roster(List.of(roth)))
                                .get(0))
                        .speaker())
                .isEqualTo(roth);
        Speaker other = minister("s-00000000000000bb", "Ivo Roth", "2020/2024");
        Resolution resolution = resolve("Roth said that time is short.", new Roster(List.of(roth, other)))
                .get(0);
        assertThat(((Resolved) resolution).speaker().name()).isEqualTo("Roth");
    }

    @Test
    void statesOfTheCallerAreKnownByTheirCapitals() {
        Speaker tavren = new Speaker(
                new SpeakerId("s-00000000000000aa"),
                SpeakerType.STATE,
                "Tavren",
                List.of("Port Saban"),
                List.of(),
                Optional.empty());
        assertThat(((Resolved) resolve("Port Saban said that the border is open.", new Roster(List.of(tavren)))
                                .get(0))
                        .speaker())
                .isEqualTo(tavren);
    }

    @Test
    void everyResolutionShowsItsWordsAndWhatIsOpenSaysWhy() {
        String text =
                "He said that time is short. The minister said that it is late. Warsaw said no. It said that all is well. \"All is lost,\" she said.";
        assertThat(resolve(text, Roster.empty())).isNotEmpty().allSatisfy(resolution -> {
            assertThat(resolution.reason()).isNotBlank();
            assertThat(resolution.evidence()).isNotEmpty();
        });
    }
}
