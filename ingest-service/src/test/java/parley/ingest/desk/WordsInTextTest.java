package parley.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.ingest.platform.ProblemException;
import parley.text.TextSpan;

class WordsInTextTest {

    private static final String TEXT = "The talks went\non. He said the talks went well, and that the talks went on.";

    @Test
    void ofSeveralPlacesTheNearestIsMeant() {
        assertThat(new WordsInText("the talks went", "", 30, 0).in(TEXT).of(TEXT))
                .isEqualTo("the talks went");
        assertThat(new WordsInText("the talks went", "", 30, 0).in(TEXT).start())
                .isEqualTo(27);
        assertThat(new WordsInText("the talks went", "", 70, 0).in(TEXT).start())
                .isEqualTo(TEXT.lastIndexOf("the"));
    }

    @Test
    void itGoesFromTheFirstWordsToTheLastWhateverSpaceIsBetweenThem() {
        assertThat(new WordsInText("The  talks", "went on", 0, 10).in(TEXT).of(TEXT))
                .isEqualTo("The talks went\non");
        assertThat(new WordsInText("the talks", "talks went on.", 27, 80)
                        .in(TEXT)
                        .of(TEXT))
                .isEqualTo("the talks went well, and that the talks went on.");
    }

    @Test
    void whatPointsAtAStretchLeadsBackToIt() {
        for (int start = 0; start < TEXT.length(); start++) {
            for (int end = start + 1; end <= TEXT.length(); end++) {
                TextSpan span = new TextSpan(start, end);
                if (!Character.isWhitespace(TEXT.charAt(start)) && !Character.isWhitespace(TEXT.charAt(end - 1))) {
                    assertThat(WordsInText.of(TEXT, span).in(TEXT)).isEqualTo(span);
                }
            }
        }
    }

    @Test
    void placesThatOverlapAreToldApart() {
        String text = "no no no no no";
        assertThat(WordsInText.of(text, new TextSpan(3, 8)).in(text)).isEqualTo(new TextSpan(3, 8));
    }

    @Test
    void wordsThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> new WordsInText("the walks", "", 0, 0).in(TEXT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the walks");
        assertThatThrownBy(() -> new WordsInText("went well", "He said", 0, 0).in(TEXT))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new WordsInText(" ", "", 0, 0).in(TEXT)).isInstanceOf(ProblemException.class);
    }
}
