package parley.query.web.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
