package parley.query.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.negotiation.Timing;
import parley.speaker.SpeakerType;

class VocabulariesTest {

    private static final Map<String, Class<? extends Enum<?>>> ONE = Map.of("timing", Timing.class);

    @Test
    void everyWordOfTheModelHasASentence() {
        assertThat(Vocabularies.read()).hasSizeBetween(15, 20);
        Vocabularies.read().values().forEach(vocabulary -> {
            assertThat(vocabulary.meaning()).as(vocabulary.id()).endsWith(".");
            assertThat(vocabulary.words())
                    .as(vocabulary.id())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word.meaning()).endsWith("."));
        });
        assertThat(Vocabularies.read().get("speaker.type").words()).hasSameSizeAs(SpeakerType.values());
    }

    @Test
    void theFileHasTheWordsOfTheModelAndNoOthers() {
        assertThat(Vocabularies.of(ONE, List.of("# x", "", "[timing] When.", "before: B.", "during: D.", "after: A.")))
                .containsExactly(Map.entry(
                        "timing",
                        new Vocabulary(
                                "timing",
                                "When.",
                                List.of(
                                        new Vocabulary.Word("before", "B."),
                                        new Vocabulary.Word("during", "D."),
                                        new Vocabulary.Word("after", "A.")))));
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("before: B."),
                List.of("[timing] When.", "before: B.", "during: D."),
                List.of("[timing] When.", "before: B.", "during: D.", "after: A.", "later: L."),
                List.of("[timing] When.", "before: B.", "during: D.", "after: A.", "[colour] Which."),
                List.of("[timing] When.", "before", "during: D.", "after: A."))) {
            assertThatThrownBy(() -> Vocabularies.of(ONE, wrong)).isInstanceOf(IllegalStateException.class);
        }
    }
}
