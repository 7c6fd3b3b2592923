package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

class CursorFuzzTest {

    @FuzzTest
    void anyWordIsACursorOrRefused(byte[] bytes) {
        String word = new String(bytes, StandardCharsets.UTF_8);
        try {
            Cursor.read(QueryKeys.of(Map.of("cursor", List.of(word)), Set.of("cursor", "q")), 2);
        } catch (Problem e) {
            assertThat(e.code().status()).isEqualTo(400);
        }
    }

    /** A cursor that was written is read again with the same question. */
    @FuzzTest
    void whatIsWrittenIsReadAgain(byte[] bytes) {
        String value = new String(bytes, StandardCharsets.UTF_8);
        // Sort values are days, numbers and ids.
        Cursor cursor = new Cursor(List.of(value.substring(0, Math.min(value.length(), 100)), "1"));
        QueryKeys keys = QueryKeys.of(Map.of("q", List.of("deal")), Set.of("cursor", "q"));
        QueryKeys next = QueryKeys.of(
                Map.of("q", List.of("deal"), "cursor", List.of(cursor.write(keys))), Set.of("cursor", "q"));
        assertThat(Cursor.read(next, 2)).contains(cursor);
    }
}
