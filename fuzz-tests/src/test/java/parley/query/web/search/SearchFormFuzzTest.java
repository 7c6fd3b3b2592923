package parley.query.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.query.platform.Problem;
import parley.query.web.shown.Query;

class SearchFormFuzzTest {

    /** A line for each key with its value; all that the form links to are addresses. */
    @FuzzTest
    void anyQueryIsAFormOrRefused(byte[] bytes) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            given.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts.length < 2 ? "" : parts[1]);
        });
        try {
            SearchForm form = SearchForm.of(Query.of(given), true);
            assertThat(form.asked().has("match")).isFalse();
            form.kept();
            form.keptWithDates();
            form.orders().forEach(order -> URI.create(order.link()));
            URI.create(form.regrouped());
            URI.create(form.unlimited());
        } catch (Problem e) {
            assertThat(e.code().status()).isEqualTo(400);
        }
    }
}
