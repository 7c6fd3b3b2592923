package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.time.PartialDate;

class PublicationsTest {

    private static final Publication FULL = publication("Nordpress", "https://n.example/1", "2031-03-10");

    @Test
    void whatSaysNothingNewAddsNothing() {
        assertThat(Publications.union(List.of(FULL), List.of(FULL))).containsExactly(FULL);
        assertThat(Publications.union(List.of(FULL), List.of(publication("Nordpress", null, null))))
                .containsExactly(FULL);
        assertThat(Publications.union(List.of(FULL), List.of(Publication.unknown())))
                .containsExactly(FULL);
    }

    @Test
    void whatSaysMoreOfTheSameAddressCompletesIt() {
        Publication bare = publication(null, "https://n.example/1", null);
        assertThat(Publications.union(List.of(bare), List.of(FULL))).containsExactly(FULL);
    }

    @Test
    void whatContradictsIsAnotherPublication() {
        Publication later = publication("Nordpress", "https://n.example/1", "2031-03-12");
        assertThat(Publications.union(List.of(FULL), List.of(later))).containsExactly(FULL, later);
    }

    @Test
    void anotherAddressIsAnotherPublication() {
        Publication elsewhere = publication("The Harbour Post", "https://h.example/1", "2031-03-10");
        assertThat(Publications.union(List.of(FULL), List.of(elsewhere))).containsExactly(FULL, elsewhere);
    }

    private static Publication publication(
            @Nullable String publisher, @Nullable String url, @Nullable String published) {
        return new Publication(
                Optional.ofNullable(publisher),
                Optional.ofNullable(url).map(URI::create),
                Optional.ofNullable(published).map(PartialDate::new));
    }
}
