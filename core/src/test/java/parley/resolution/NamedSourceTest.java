package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;
import static parley.resolution.Speakers.only;
import static parley.resolution.Speakers.resolve;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.resolution.Resolution.Ambiguous;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokenizer;

/** A source that is a name, with or without a title. */
class NamedSourceTest {

    @Test
    void aNameGoesOnBehindAShortForm() {
        String words = "senior counsel Md. Golam Rabbani, for Lisk";
        List<Token> tokens = Tokenizer.tokenize(words, new TextSpan(0, words.length()));
        assertThat(PhraseParts.printed(PhraseParts.headOf(tokens))).isEqualTo("senior counsel Md Golam Rabbani");
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
    void aFullNameIsOneSpeakerInAllDocumentsAndALoneSurnameOnlyInItsOwn() {
        assertThat(only("Edda Roth said that all is well.\n").id())
                .isEqualTo(only("On Monday Edda Roth said that time is short.").id());
        assertThat(only("Roth said that it is late.").id())
                .isNotEqualTo(only("Roth said that time is short.").id());
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
    void spellingsOfOneNameAreOnePerson() {
        List<String> names = names(
                "Dmytro Zelenskyy said that time is short. Zelensky said that it is late. Mr. Zelenskiy said that all is well.");
        assertThat(names).containsOnly("Dmytro Zelenskyy");
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
    void officesWithOfAreNoPartOfTheName() {
        Speaker speaker = only("Polish Minister of Foreign Affairs Edda Roth said that time is short.");
        assertThat(speaker.name()).isEqualTo("Edda Roth");
        assertThat(speaker.roles()).extracting(Role::title).containsExactly("foreign minister");
    }

    @Test
    void aTitleBeforeTheCommaIsThatOfTheNameBehindIt() {
        Speaker speaker = only("Tavren's foreign minister, Ilyas Temirov, said that time is short.");
        assertThat(speaker.name()).isEqualTo("Ilyas Temirov");
        assertThat(speaker.roles()).extracting(Role::title).contains("foreign minister");
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
    void thoseWhoSpeakTogetherAreNamedTogetherAndMeantByThey() {
        assertThat(names(
                        "Secretary of State Edda Roth met President Jon Merz. The Secretary and President Merz said that time is"
                                + " short. They said that it is late. The Secretary said that she would stay."))
                .containsExactly("Edda Roth and Jon Merz", "Edda Roth and Jon Merz", "Edda Roth");
    }

    @Test
    void anAsideWithoutAnyNameNamesNobody() {
        assertThat(
                        names(
                                "The minister, of and for, said that time is short. Edda Roth and and Jon Merz said that it is late."))
                .isNotEmpty();
    }

    @Test
    void ofAHeadlinesClauseTheNameSpeaksAndVerbsAreNoNames() {
        String story = "\n\nThe mayor, Edda Roth, left Lisk. The mayor said that time is short.";
        assertThat(names("Roth stands firm: Time is short" + story)).containsOnly("Edda Roth");
        assertThat(names("Mayor Hails the Bridge" + story)).containsOnly("Edda Roth");
    }

    @Test
    void whoHasAnAgeOrIsIntroducedByARelativeClauseIsAPerson() {
        assertThat(names("Quillan Vey, 44, left Lisk. She said that time is short."))
                .containsExactly("Quillan Vey");
        assertThat(names("Quillan, who drives the bus, left Lisk. He said that time is short."))
                .containsExactly("Quillan");
    }
}
