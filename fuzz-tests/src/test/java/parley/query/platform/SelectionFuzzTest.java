package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SelectionFuzzTest {

    private static final List<String> KNOWN = List.of("id", "text", "speaker", "document");

    /** What is selected are fields that there are, with the id among them. */
    @FuzzTest
    void anyListOfFieldsIsASelectionOrRefused(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        try {
            Selection selection = Selection.of(QueryKeys.of(Map.of("select", List.of(typed)), Set.of("select")), KNOWN);
            assertThat(KNOWN).containsAll(selection.fields());
            assertThat(selection.has("id")).isTrue();
        } catch (Problem e) {
            assertThat(e.code().status()).isEqualTo(400);
        }
    }

    @FuzzTest
    void anyIdOfAPathIsCheckedOrNotFound(byte[] bytes) {
        String id = new String(bytes, StandardCharsets.UTF_8);
        try {
            assertThat(PathIds.checked("statement", id)).isEqualTo(id).isPrintable();
        } catch (Problem e) {
            assertThat(e.code().status()).isEqualTo(404);
        }
    }
}
