package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.PartialDate;

class TimingTest {

    @ParameterizedTest
    @CsvSource({
        "2031-03-09, 2031-03-10, , BEFORE",
        "2031-03-10, 2031-03-10, , DURING",
        "2031-03-11, 2031-03-10, , AFTER",
        "2031-03-11, 2031-03-10, 2031-03-12, DURING",
        "2031-02, 2031-03-10, , BEFORE",
        "2031, 2031-03-10, , ",
        "2031-03-15, 2031-03, , ",
        "2031-04-01, 2031-03, , AFTER"
    })
    void datesTellWhatTheyProve(String said, String start, String end, Timing timing) {
        assertThat(Timing.of(
                        on(said),
                        NegotiationKind.ROUND,
                        Optional.of(on(start)),
                        Optional.ofNullable(end).map(TimingTest::on)))
                .isEqualTo(Optional.ofNullable(timing));
    }

    @Test
    void whatWasSaidByADayAtTheLatestMayBeBeforeButNotAfter() {
        assertThat(round(until("2031-03-09"), "2031-03-10")).contains(Timing.BEFORE);
        assertThat(round(until("2031-03-10"), "2031-03-10")).isEmpty();
        assertThat(round(until("2031-03-11"), "2031-03-10")).isEmpty();
    }

    @Test
    void aProcessWithoutAnEndIsNotKnownToBeOver() {
        assertThat(Timing.of(
                        on("2031-05-01"), NegotiationKind.PROCESS, Optional.of(on("2031-03-10")), Optional.empty()))
                .isEmpty();
    }

    private static Optional<Timing> round(DateClaim said, String start) {
        return Timing.of(said, NegotiationKind.ROUND, Optional.of(on(start)), Optional.empty());
    }

    private static DateClaim on(String date) {
        return DateClaim.on(new PartialDate(date), DateBasis.METADATA, List.of());
    }

    private static DateClaim until(String date) {
        return DateClaim.notAfter(new PartialDate(date), DateBasis.METADATA, List.of());
    }
}
