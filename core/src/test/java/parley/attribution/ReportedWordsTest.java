package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.text.OriginalText;
import parley.text.TextSpan;

class ReportedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "that time is short. # time is short",
                "That time is short # time is short",
                "that\u00a0time is short # time is short",
                "thatch is short # thatch is short",
                "that # that",
                "time is short.” # time is short.”",
                "they left at 9 p.m. # they left at 9 p.m",
                "time is short # time is short"
            })
    void leaveOutTheConjunctionAndTheStop(String content, String served) {
        OriginalText text = OriginalText.of("Roth said " + content);
        TextSpan span = ReportedWords.in(text, new TextSpan(10, text.value().length()));
        assertThat(text.quote(span)).isEqualTo(served);
    }
}
