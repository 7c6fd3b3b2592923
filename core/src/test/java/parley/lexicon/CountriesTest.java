package parley.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void everyCountryThatTheJdkKnowsIsListed() {
        assertThat(Countries.codes()).contains(Locale.getISOCountries());
    }

    @Test
    void nothingIsListedThatIsNoCodeButKosovo() {
        assertThat(Countries.codes())
                .filteredOn(code -> !List.of(Locale.getISOCountries()).contains(code))
                .containsExactly("XK");
    }

    @Test
    void olderAndOtherNamesMeanTheSameCountry() {
        assertThat(Countries.named("Burma")).isEqualTo(Countries.named("Myanmar"));
        assertThat(Countries.ofCapital("Kiev"))
                .isEqualTo(Countries.ofCapital("Kyiv"))
                .isPresent();
        assertThat(Countries.ofDemonym("belarussian")).isEqualTo(Countries.named("Belarus"));
    }

    @Test
    void aSeatIsAnOfficeOfItsCountryAndNotTheCountry() {
        assertThat(Countries.seat("white house"))
                .hasValueSatisfying(seat -> assertThat(seat.country().code()).isEqualTo("US"));
        assertThat(Countries.ofCapital("White House")).isEmpty();
    }
}
