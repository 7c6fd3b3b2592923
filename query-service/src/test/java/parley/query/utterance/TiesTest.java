package parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.query.store.WordingRow;
import parley.query.store.WordingRow.Days;

class TiesTest {

    private static final String VAGUE = "q-1";

    @Test
    void wordsOfOneOccasionTieWhatHasNoDay() {
        assertThat(tied("2026-01-04")).isTrue();
        assertThat(tied("2026-01-04", "2026-01-07")).isTrue();
        assertThat(tied("2026-01-10", "2026-01-04", "2026-01-07")).isTrue();
    }

    @Test
    void aGapWiderThanStatementsOfOneOccasionLieApartTiesNothing() {
        assertThat(tied("2026-01-04", "2026-01-08")).isFalse();
        assertThat(tied("2026-06-04", "2026-01-05", "2026-01-04")).isFalse();
    }

    @Test
    void severalDaysReachAsFarAsTheirLast() {
        Days several = days("2026-01-04", "2026-01-07");
        assertThat(Ties.of(Map.of(
                                VAGUE,
                                List.of(several, days("2026-01-05", "2026-01-05"), days("2026-01-10", "2026-01-10"))))
                        .has(VAGUE))
                .isTrue();
        assertThat(Ties.of(Map.of(VAGUE, List.of(several, days("2026-01-11", "2026-01-11"))))
                        .has(VAGUE))
                .isFalse();
    }

    @Test
    void onlyATieJoinsWhatHasNoDayToWhatHasOne() {
        Said dated = said("q-2", Optional.of(days("2026-01-04", "2026-01-04")));
        Said vague = said(VAGUE, Optional.empty());
        Said other = said("q-3", Optional.of(days("2026-01-01", "2026-12-31")));
        Ties none = new Ties(Set.of());
        Ties one = new Ties(Set.of(VAGUE));
        assertThat(none.allow(dated, vague)).isFalse();
        assertThat(one.allow(dated, vague)).isTrue();
        assertThat(none.allow(vague, other)).isTrue();
        assertThat(one.allow(vague, other)).isFalse();
        assertThat(none.allow(dated, dated)).isTrue();
    }

    private static boolean tied(String... days) {
        return Ties.of(Map.of(VAGUE, Stream.of(days).map(day -> days(day, day)).toList()))
                .has(VAGUE);
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Said said(String id, Optional<Days> days) {
        String words = "nobody will be asked for papers";
        return new Said(
                new WordingRow(id, "d-1", Optional.of("s-1"), days, words, Optional.empty()), Said.Words.of(words));
    }
}
