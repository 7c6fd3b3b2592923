package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;
import static parley.resolution.Speakers.resolve;

import org.junit.jupiter.api.Test;
import parley.speaker.Roster;

class SpeakerResolverTest {

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
    void everyResolutionShowsItsWordsAndWhatIsOpenSaysWhy() {
        String text =
                "He said that time is short. The minister said that it is late. Warsaw said no. It said that all is well. \"All is lost,\" she said.";
        assertThat(resolve(text, Roster.empty())).isNotEmpty().allSatisfy(resolution -> {
            assertThat(resolution.reason()).isNotBlank();
            assertThat(resolution.evidence()).isNotEmpty();
        });
    }
}
