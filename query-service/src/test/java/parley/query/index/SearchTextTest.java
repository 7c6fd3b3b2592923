package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.query.index.SearchText.Unwanted;

class SearchTextTest {

    @Test
    void wordsPhrasesAndUnwantedAreToldApart() {
        assertThat(SearchText.parse("truce “prisoner exchange” -minister -\"old bridge\" cease-fire"))
                .isEqualTo(new SearchText(
                        List.of("truce", "cease-fire"),
                        List.of("prisoner exchange"),
                        List.of(new Unwanted("minister", false), new Unwanted("old bridge", true))));
    }

    @Test
    void anythingCanBeTyped() {
        assertThat(SearchText.parse("\"open")).isEqualTo(new SearchText(List.of("open"), List.of(), List.of()));
        assertThat(SearchText.parse("\"\" -\"\"").isEmpty()).isTrue();
        assertThat(SearchText.parse("-").words()).containsExactly("-");
    }

    @Test
    void highlightsAreWordsAsTheyStand() {
        String text = "The\u00a0talks’ end: no TALKS, no cease-fire.";
        assertThat(highlights("talk", text)).containsExactly("talks", "TALKS");
        assertThat(highlights("\"the talks\"", text)).containsExactly("The\u00a0talks");
        assertThat(highlights("cease-fire", text)).containsExactly("cease", "fire");
        assertThat(highlights("\"no talks\" talks", text)).containsExactly("talks", "no TALKS");
        assertThat(highlights("-talks ...", text)).isEmpty();
    }

    private static List<String> highlights(String search, String text) {
        return Highlights.of(SearchText.parse(search), text).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
