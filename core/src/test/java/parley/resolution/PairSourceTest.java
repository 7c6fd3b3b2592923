package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;

import org.junit.jupiter.api.Test;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** Two who speak together, and how a text goes on to speak of them. */
class PairSourceTest {

    @Test
    void theyBehindTwoWhoSpokeTogetherAreThoseTwo() {
        assertThat(names("Edda Roth and Ivo Marn said that time is short. They said that it is late."))
                .containsExactly("Edda Roth and Ivo Marn", "Edda Roth and Ivo Marn");
    }

    @Test
    void bothLeadersAreThoseNamedLast() {
        assertThat(names("President Edda Roth met President Ivo Marn on Friday. Both leaders said that time is short."))
                .containsExactly("Edda Roth and Ivo Marn");
    }

    @Test
    void bothSidesAreTheStatesThatTalk() {
        assertThat(names(
                        "The talks between Lisk and Marra went on. The Marran delegation left at noon and the Lisk delegation"
                                + " stayed. Both sides said that time is short."))
                .containsExactly("Lisk and Marra");
    }

    @Test
    void sidesWithoutStatesStayAsTheTextCallsThem() {
        assertThat(names("Both sides said that time is short.")).containsExactly("sides");
    }

    @Test
    void thoseWithTheirStatesInBracketsSpeakTogether() {
        String words = "Senators Edda Roth (D-LK) and Ivo Marn (R-BV)";
        JointSources joint = new JointSources(new SourcePhraseReader(new Places(), word -> false));
        assertThat(joint.parts(Tokenizer.tokenize(words, new TextSpan(0, words.length()))))
                .hasSize(2);
    }

    @Test
    void twoStatesAreKnownFromTalksThatBearTheirNames() {
        assertThat(names("The Annamia-Lanxang Committee met in Lisk on Monday. The Lanxang official left early."
                        + " Both sides said that time is short."))
                .containsExactly("Annamia and Lanxang");
    }

    @Test
    void theMinistersAreThePersonsThoughTheSidesSpokeLast() {
        assertThat(names("Minister Edda Roth of Karelund met Minister Ivar Lund of Vesmark. Karelund's delegation and"
                        + " Vesmark's delegation left. The ministers said that time is short."
                        + " Both sides said that it is late. Both ministers said that all is well."))
                .element(2)
                .isEqualTo(names("Minister Edda Roth of Karelund met Minister Ivar Lund of Vesmark."
                                + " The ministers said that time is short.")
                        .get(0));
    }
}
