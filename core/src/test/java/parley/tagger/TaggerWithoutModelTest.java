package parley.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaggerWithoutModelTest {

    @Test
    void folderWithoutModelGivesNone() {
        assertThat(ModelFiles.find("/parley/nowhere/")).isEmpty();
    }

    @Test
    void vocabularyIsThereWithOrWithoutModel() {
        assertThat(ModelFiles.readVocabulary(ModelFiles.RELEASED))
                .hasSize(30_522)
                .startsWith("[PAD]")
                .contains("said", "##ing");
    }
}
