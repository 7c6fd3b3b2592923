package parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2031, 2031-01-01, 2031-12-31",
        "2032-02, 2032-02-01, 2032-02-29",
        "2031-03-10, 2031-03-10, 2031-03-10",
        "2031-03~, 2031-03-01, 2031-03-31",
        "2031-02/2031-04, 2031-02-01, 2031-04-30",
        "2031/2031-04-02, 2031-01-01, 2031-04-02"
    })
    void coversTheDaysThatItMayMean(String edtf, LocalDate earliest, LocalDate latest) {
        PartialDate date = new PartialDate(edtf);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31",
                "2031-13",
                "2031-02-30",
                "2031-1",
                "10.03.2031",
                "2031-04/2031-02",
                "2031/2032/2033",
                "2031-03-10T10:00"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> new PartialDate(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void aDayIsWrittenAsItself() {
        assertThat(PartialDate.of(LocalDate.of(2031, 3, 10)).edtf()).isEqualTo("2031-03-10");
    }
}
