package parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.Story;

class ToldLanguageTest {

    private static final String WORDS = "We will open the bridge";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“{}”, Roth said in Turkish. | in Turkish",
                "“{}”, Roth said through an interpreter. | through an interpreter",
                "“{}”, Roth said in French to reporters, in translation. | in French, in translation",
                "Speaking in Russian, Roth said: “{}” | in Russian",
                "Roth said, in remarks translated from the Arabic: “{}” | translated from the Arabic",
                "“{}”, Roth said via her official translator, and left. | via her official translator"
            })
    void theSentenceThatAttributesTellsTheLanguage(String text, String told) {
        assertThat(toldIn(text)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“{}”, Roth said.",
                "“{}”, Roth said in Turkish waters.",
                "“{}”, Roth said in Russian-held Lisk.",
                "“{}”, Roth said. Okeke spoke in Turkish.",
                "Okeke spoke in Turkish. “{}”, Roth said.",
                "“{}”, Roth said in Nauru."
            })
    void whatIsOfAnotherSentenceOrAPlaceTellsNothing(String text) {
        assertThat(toldIn(text)).isEmpty();
    }

    private static String toldIn(String text) {
        Story story = Story.of(text.replace("{}", WORDS))
                .says(ROTH, Form.DIRECT, "2026-01-04", WORDS)
                .by("said");
        Change.StatementRecorded recorded =
                (Change.StatementRecorded) story.changes().get(1);
        return ToldLanguage.of(recorded.statement(), story.text()).orElse("");
    }
}
