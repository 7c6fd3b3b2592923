package parley.query.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.query.platform.Grouped;
import parley.query.web.chart.Histogram.Bar;

class HistogramTest {

    @Test
    void monthsBetweenThatHaveNothingKeepTheirPlace() {
        Histogram histogram = Histogram.of(counts("2022-11", "2023-02"), counts("2022", "2023"), span -> "/" + span);
        assertThat(histogram.bars()).extracting(Bar::key).containsExactly("2022-11", "2022-12", "2023-01", "2023-02");
        assertThat(histogram.told()).extracting(Bar::link).containsExactly("/2022-11", "/2023-02");
    }

    @Test
    void manyMonthsAreToldAsYears() {
        Histogram histogram = Histogram.of(counts("2001-01", "2022-01"), counts("2001", "2022"), span -> span);
        assertThat(histogram.bars()).hasSize(22);
        assertThat(histogram.first().words()).isEqualTo("2001");
    }

    @Test
    void datesWithoutAMonthMakeYearsOfAll() {
        Histogram histogram = Histogram.of(counts("2022-01"), counts("2022", "2022", "2023"), span -> span);
        assertThat(histogram.bars()).extracting(Bar::key).containsExactly("2022", "2023");
    }

    @Test
    void everyBarIsInsideTheDrawing() {
        Histogram histogram = Histogram.of(counts("0900-01", "2022-01"), counts("0900", "2022"), span -> span);
        assertThat(histogram.bars())
                .allSatisfy(bar -> assertThat(bar.left() + bar.space()).isLessThanOrEqualTo(Histogram.WIDTH + 0.5));
    }

    private static Grouped counts(String... keys) {
        List<Grouped.Group> groups = Arrays.stream(keys)
                .distinct()
                .map(key -> new Grouped.Group(
                        key,
                        Optional.empty(),
                        Arrays.stream(keys).filter(key::equals).count()))
                .toList();
        return new Grouped("said", groups, false, 0);
    }
}
