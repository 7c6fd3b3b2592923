package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;
import static parley.resolution.Speakers.resolve;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.resolution.Resolution.Resolved;
import parley.speaker.Roster;

/** A source that is a pronoun. */
class PronounSourceTest {

    @Test
    void pronounsMeanThePersonWhoSpokeLast() {
        assertThat(
                        names(
                                "Mr. Okafor said that time is short. Ms. Roth said that it is late. He said that he would stay. She said that she would not."))
                .containsExactly("Okafor", "Roth", "Okafor", "Roth");
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
    void theFirstPersonInAQuotationIsItsSpeaker() {
        List<Resolution> resolutions = resolve("\"I believe that time is short,\" Edda Roth said.", Roster.empty());
        assertThat(resolutions)
                .allSatisfy(r -> assertThat(((Resolved) r).speaker().name()).isEqualTo("Edda Roth"));
    }

    @Test
    void aLoneWordIsItAndNotShe() {
        assertThat(
                        names(
                                "Edda Roth came. Orbis said that time is short. It said that it would wait. She said that it is late."))
                .containsExactly("Orbis", "Orbis", "Edda Roth");
    }

    @Test
    void aTitleInBetweenIsAMentionOfItsBearer() {
        assertThat(names("Senator Edda Roth spoke first. Mara Velic, a colleague, was there. The senator left early."
                        + " She said that time is short."))
                .containsExactly("Edda Roth");
    }

    @Test
    void aManWithoutANameMayBeMeant() {
        assertThat(names("Edda Roth left. A waiter said that time is short. He said that it is late."))
                .containsExactly("unnamed waiter", "unnamed waiter");
    }

    @Test
    void aPronounJoinedToItsVerbIsNoName() {
        assertThat(names("Remarks by Edda Roth\n\nI'd say that time is short.")).containsExactly("Edda Roth");
    }

    @Test
    void answersAreThoseOfWhomTheHeadlineAnnounces() {
        assertThat(names(
                        "Five questions for Edda Roth\n\nQ: Is there a deal?\n\nA: There is none.\n\nQ: Will there be one?"
                                + "\n\nA: Nobody knows."))
                .contains("Edda Roth");
    }

    @Test
    void hisDaughterIsAWomanAndHerSpokesmanIsAMan() {
        assertThat(names("Ivar Lund died on Monday. His daughter, Quillan Lund Tate, said that time is short."
                        + " She said that it is late."))
                .containsExactly("Quillan Lund Tate", "Quillan Lund Tate");
        assertThat(names("Her spokesman Quillan Tate said that time is short. He said that it is late."))
                .containsExactly("Quillan Tate", "Quillan Tate");
    }

    @Test
    void aPronounInAQuotationTellsNothingOfWhoIsQuoted() {
        assertThat(names("Opposition leader Sefin Quillan demanded that parliament be recalled."
                        + " \u201cHe thinks that time is short,\u201d she told supporters."))
                .endsWith("Sefin Quillan");
    }
}
