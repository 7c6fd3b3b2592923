package parley.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateClaimTest {

    private static final PartialDate MARCH = new PartialDate("2031-03");

    @Test
    void aDateCoversItsDays() {
        DateClaim claim = DateClaim.on(MARCH, DateBasis.METADATA, List.of());
        assertThat(claim.earliest()).isEqualTo(LocalDate.of(2031, 3, 1));
        assertThat(claim.latest()).isEqualTo(LocalDate.of(2031, 3, 31));
    }

    @Test
    void aLimitIsOpenOnItsOtherSide() {
        DateClaim until = DateClaim.notAfter(MARCH, DateBasis.METADATA, List.of());
        assertThat(until.earliest()).isEqualTo(LocalDate.MIN);
        assertThat(until.latest()).isEqualTo(LocalDate.of(2031, 3, 31));
        DateClaim since = new DateClaim(MARCH, DateBasis.METADATA, Optional.of(DateBound.NOT_BEFORE), List.of());
        assertThat(since.earliest()).isEqualTo(LocalDate.of(2031, 3, 1));
        assertThat(since.latest()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void aDateOfTheTextHasWordsThatProveIt() {
        for (DateBasis basis : List.of(DateBasis.STATED, DateBasis.DATELINE, DateBasis.INFERRED)) {
            assertThatThrownBy(() -> DateClaim.on(MARCH, basis, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2031-03");
        }
    }
}
