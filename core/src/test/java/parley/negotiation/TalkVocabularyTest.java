package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.negotiation.TalksOfText.LEAD;
import static parley.negotiation.TalksOfText.round;
import static parley.negotiation.TalksOfText.talks;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rarer words of the vocabulary of talks: each only where the text says it plainly. */
class TalkVocabularyTest {

    private static final String ROUND =
            "The second round of talks between Poland and Sweden was held in Lisk on March 9";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ROUND + ", and Norway attended as an observer. | OBSERVER | Norway",
                ROUND + ", with Norway and Chile taking part as observers. | OBSERVER | Norway Chile",
                ROUND + ", where observers from Norway sat at the table. | OBSERVER | Norway",
                ROUND + "; the guarantor states are Norway and Chile. | GUARANTOR | Norway Chile",
                ROUND + " in the presence of the guarantors, Norway and Chile. | GUARANTOR | Norway Chile",
                ROUND + ", where Norway joined as guarantor. | GUARANTOR | Norway",
                ROUND + "; the signatories were Poland and Sweden. | SIGNATORY | Poland Sweden"
            })
    void whoIsThereInACapacityOfItsOwnIsNamedInIt(String text, ParticipationRole role, String names) {
        Negotiation talks = round(talks(LEAD + text), 2);
        assertThat(talks.participations())
                .filteredOn(participation -> participation.role() == role)
                .extracting(Participation::name)
                .containsExactlyInAnyOrder(names.split(" "));
        assertThat(talks.parties()).containsExactly("Poland", "Sweden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROUND + " without Norway as an observer.",
                ROUND + "; if Norway came as an observer, Poland would leave.",
                ROUND + ", as observers from Norway counted the votes elsewhere.",
                ROUND + ", and observers said that the mood was good."
            })
    void whoIsNotThereInACapacityHasNone(String text) {
        assertThat(round(talks(LEAD + text), 2).participations())
                .extracting(Participation::role)
                .containsOnly(ParticipationRole.PARTY);
    }

    @ParameterizedTest
    @CsvSource({
        "Poland and Sweden held a second round of written consultations on March 9., WRITTEN",
        "The second round of talks in writing between Poland and Sweden ended on March 9., WRITTEN",
        "The envoy shuttled between Warsaw and Stockholm after the second round of talks between Poland and Sweden., SHUTTLE",
        "The second round of talks between Poland and Sweden was prepared by shuttle diplomacy., SHUTTLE"
    })
    void talksInWritingAndByShuttleAreToldAsSuch(String text, Mode mode) {
        assertThat(round(talks(LEAD + text), 2).mode().map(Claim::value)).contains(mode);
    }

    @Test
    void whoShuttlesBetweenRoomsDoesNotTravel() {
        Negotiation talks = round(
                talks(LEAD
                        + "At the second round of talks between Poland and Sweden in Lisk an envoy shuttled between the"
                        + " rooms."),
                2);
        assertThat(talks.mode().map(Claim::value)).contains(Mode.IN_PERSON);
    }

    @Test
    void statesThatTalkOfACivilWarElsewhereTalkOfWhatIsInsideAState() {
        Claim<Level> level = round(
                        talks(LEAD
                                + "The second round of talks between Poland and Sweden on the civil war in Chad was held in"
                                + " Lisk on March 9."),
                        2)
                .level()
                .orElseThrow();
        assertThat(level.value()).isEqualTo(Level.INTERSTATE_ABOUT_INTRASTATE);
        assertThat(level.evidence().get(0).text()).isEqualTo("war in Chad");
        assertThat(round(talks(LEAD + ROUND + "."), 2).level().map(Claim::value))
                .contains(Level.INTERSTATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The sides agreed on a ceasefire. | CEASEFIRE | CEASEFIRE",
                "The sides signed a comprehensive agreement. | AGREEMENT | COMPREHENSIVE",
                "The sides signed an interim agreement on fishing. | AGREEMENT | PARTIAL",
                "The sides signed a pre-negotiation accord. | AGREEMENT | PRE_NEGOTIATION",
                "The sides agreed on the implementation of the accord. | AGREEMENT | IMPLEMENTATION",
                "The sides renewed the truce. | CEASEFIRE | RENEWAL",
                "The sides agreed that the implementation of the plan would help. | AGREEMENT | ",
                "The sides agreed on fishing. | AGREEMENT | "
            })
    void howFarAnAgreementGoesIsToldByItsWords(String sentence, OutcomeKind kind, AgreementStage stage) {
        assertThat(outcomes(sentence)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(kind);
            assertThat(outcome.stage()).isEqualTo(Optional.ofNullable(stage));
            assertThat(outcome.implemented()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ceasefire took effect at noon. | CEASEFIRE",
                "The exchange was carried out on Sunday. | EXCHANGE",
                "The sides exchanged 400 prisoners. | EXCHANGE",
                "The sides agreed on a truce, and the truce came into force. | CEASEFIRE"
            })
    void whatWasCarriedOutIsMoreThanDeclared(String sentence, OutcomeKind kind) {
        assertThat(outcomes(sentence)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(kind);
            assertThat(outcome.implemented()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ceasefire will take effect at noon.",
                "The ceasefire never took effect.",
                "If the exchange was carried out, nobody saw it.",
                "The previous exchange took place in May.",
                "The sides agreed on an exchange.",
                "The sides exchanged lists."
            })
    void whatIsToComeOrDeniedWasNotCarriedOut(String sentence) {
        assertThat(outcomes(sentence)).noneMatch(Outcome::implemented);
    }

    @Test
    void thatTheOutcomeIsNotToldIsToldItself() {
        for (String sentence :
                List.of("The outcome was not disclosed.", "No results were announced.", "The outcome is unclear.")) {
            assertThat(outcomes(sentence)).extracting(Outcome::kind).containsExactly(OutcomeKind.UNKNOWN);
        }
        assertThat(outcomes("The results were announced at noon.")).isEmpty();
        assertThat(outcomes("The outcome was not disclosed, but the sides agreed on a truce."))
                .extracting(Outcome::kind)
                .containsExactly(OutcomeKind.CEASEFIRE);
    }

    private static List<Outcome> outcomes(String sentence) {
        return round(talks(LEAD + ROUND + ". " + sentence), 2).outcomes();
    }
}
