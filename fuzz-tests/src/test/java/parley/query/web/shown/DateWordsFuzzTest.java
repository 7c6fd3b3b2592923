package parley.query.web.shown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import parley.time.PartialDate;

class DateWordsFuzzTest {

    /** The date of a document as its sender gave it, said in the language that a browser asks for, a line each. */
    @FuzzTest
    void anyDateIsSaidInAnyLanguage(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        PartialDate date;
        try {
            date = new PartialDate(lines[0]);
        } catch (IllegalArgumentException e) {
            return;
        }
        Locale reader = ReaderLanguage.of(List.of(Locale.forLanguageTag(lines.length < 2 ? "" : lines[1])));
        DateWords words = DateWords.of(date.edtf(), reader);
        assertThat(words.words()).isNotBlank();
        assertThat(Locale.forLanguageTag(words.language()).getLanguage()).isNotEmpty();
    }
}
