package parley.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The terms of published contexts that {@code json-ld-terms.txt} lists, and whether linked data keeps to them. */
final class Terms {

    private Terms() {}

    /** Terms by the address of the context that defines them. */
    static Map<String, Set<String>> read() throws IOException {
        Map<String, Set<String>> terms = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream("json-ld-terms.txt")),
                StandardCharsets.UTF_8))) {
            String context = "";
            for (String line : lines.lines().toList()) {
                if (line.startsWith("[")) {
                    context = line.substring(1, line.length() - 1);
                    terms.put(context, new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    terms.get(context).add(line);
                }
            }
        }
        return terms;
    }

    /** Fails at a key or a type that the context in force does not define. */
    static void check(JsonNode node, String context, Map<String, Set<String>> terms) {
        if (node.isArray()) {
            node.forEach(each -> check(each, context, terms));
            return;
        }
        String inForce = node.path("@context").asText(context);
        node.properties().forEach(field -> {
            if (!field.getKey().startsWith("@")) {
                assertThat(terms.get(inForce)).as(inForce).contains(field.getKey());
            }
            if (Set.of("@type", "type", "motivation").contains(field.getKey())) {
                assertThat(terms.get(inForce))
                        .as(inForce)
                        .contains(field.getValue().asText());
            }
            check(field.getValue(), inForce, terms);
        });
    }
}
