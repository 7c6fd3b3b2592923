package parley.query.web.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.time.DateBound;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2022, 2022",
        "2022-03, March 2022",
        "2022-03-10, 10 March 2022",
        "2022-03~, about March 2022",
        "2022?, perhaps 2022",
        "2022-02/2022-04, February 2022 – April 2022"
    })
    void datesAreAsPreciseInWordsAsTheyAreKnown(String edtf, String words) {
        assertThat(DateWords.of(edtf).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 2022-03-10, 10 mars 2022",
        "fr, 2022-03, mars 2022",
        "de, 2022-03-10, 10. März 2022",
        "ru, 2022-03, март 2022",
        "hu, 2022-03, 2022 március",
        "fr, 2022-03~, about March 2022",
        "fr, 2022, 2022"
    })
    void daysAndMonthsAreInTheReadersLanguageAndMoreThanThatInEnglish(String language, String edtf, String words) {
        DateWords date = DateWords.of(edtf, Locale.forLanguageTag(language));
        assertThat(date.words()).isEqualTo(words);
        assertThat(date.language()).isEqualTo(edtf.matches("\\d{4}-[\\d-]+") ? language : "en");
    }

    @Test
    void aLimitIsSaidInEnglish() {
        assertThat(DateWords.of("2022-03-10", Locale.FRENCH).bounded(DateBound.NOT_AFTER))
                .isEqualTo(new DateWords("not after 10 March 2022", "2022-03-10", "en"));
    }
}
