package parley.query.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.joining.Account;
import parley.negotiation.Issue;
import parley.negotiation.NegotiationKind;
import parley.negotiation.Position;
import parley.negotiation.Stance;
import parley.negotiation.Timing;
import parley.query.fixture.Report;
import parley.query.fixture.Stories;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.PartialDate;

/** When positions were taken, where only other accounts give the day of the talks. */
class PositionTimesTest {

    private static final Account UNDATED =
            round("c1").position(0, "Norland", Issue.PRISONERS, Stance.OFFER).account();
    private static final Position OPEN = UNDATED.positions().get(0);
    private static final Optional<DateClaim> SAID =
            Optional.of(DateClaim.on(new PartialDate("2026-01-03"), DateBasis.METADATA, List.of()));

    @Test
    void theDayOfAnotherAccountTellsWhenAPositionWasTaken() {
        assertThat(times().of(OPEN, SAID)).isEmpty();
        assertThat(times("2026-01-04").of(OPEN, SAID)).contains(Timing.BEFORE);
        assertThat(times("2026-01-03").of(OPEN, SAID)).contains(Timing.DURING);
        assertThat(times("2026-01-02").of(OPEN, SAID)).contains(Timing.AFTER);
    }

    @Test
    void daysThatDisagreeLeaveItOpen() {
        assertThat(times("2026-01-01", "2026-01-02").of(OPEN, SAID)).contains(Timing.AFTER);
        assertThat(times("2026-01-02", "2026-01-04").of(OPEN, SAID)).isEmpty();
    }

    @Test
    void whatItsOwnDocumentTellsOfAPositionStands() {
        Position before = round("c2")
                .position(0, "Norland", Issue.PRISONERS, Stance.OFFER, Timing.BEFORE)
                .account()
                .positions()
                .get(0);
        assertThat(times("2026-01-02").of(before, SAID)).contains(Timing.BEFORE);
    }

    private static PositionTimes times(String... days) {
        return PositionTimes.of(Stream.concat(
                        Stream.of(UNDATED),
                        Stream.of(days).map(day -> round("c3").on(day).account()))
                .toList());
    }

    private static Report round(String id) {
        return Report.of(Stories.talks(), id, NegotiationKind.ROUND, "Round 2", "The prisoner exchange");
    }
}
