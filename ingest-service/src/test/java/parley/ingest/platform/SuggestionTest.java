package parley.ingest.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("title", "url", "publisher", "published");

    @Test
    void aSlipOfThePenFindsTheNameThatWasMeant() {
        assertThat(Suggestion.among(KNOWN, "titel")).contains("title");
        assertThat(Suggestion.among(KNOWN, "URL")).contains("url");
        assertThat(Suggestion.among(KNOWN, "publshed")).contains("published");
    }

    @Test
    void somethingElseFindsNothing() {
        assertThat(Suggestion.among(KNOWN, "colour")).isEmpty();
        assertThat(Suggestion.among(KNOWN, "x".repeat(100_000))).isEmpty();
    }
}
