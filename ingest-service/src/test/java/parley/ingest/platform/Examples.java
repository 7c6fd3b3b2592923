package parley.ingest.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The examples in a description.
 *
 * <p>Those of an operation, in its body or its good answers, are named {@code operationId example}; those of shared bodies and
 * problems after their component.
 */
record Examples(JsonNode api) {

    /** An example of an answer. */
    record Answer(int status, JsonNode value) {}

    /** The names of all of them. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                addNames(names, id, operation.path("requestBody"));
                operation.path("responses").forEach(response -> addNames(names, id, response));
            }
        }
        for (String shared : new String[] {"requestBodies", "responses"}) {
            api.path("components")
                    .path(shared)
                    .properties()
                    .forEach(component -> addNames(names, component.getKey(), component.getValue()));
        }
        return names;
    }

    /** The body of a name. */
    JsonNode body(String name) {
        String[] parts = name.split(" ", 2);
        JsonNode shared = api.path("components").path("requestBodies").path(parts[0]);
        JsonNode body = shared.isMissingNode() ? operation(parts[0]).path("requestBody") : shared;
        return in(body, parts[1]).orElseThrow(() -> new AssertionError("no body " + name + " is described"));
    }

    /** The good answer of a name with a status; the first if it is 0. */
    Answer answer(String name, int status) {
        String[] parts = name.split(" ", 2);
        for (var response : operation(parts[0]).path("responses").properties()) {
            Optional<JsonNode> value = in(response.getValue(), parts[1]);
            int described = Integer.parseInt(response.getKey());
            if (value.isPresent() && (status == 0 || status == described)) {
                return new Answer(described, value.get());
            }
        }
        throw new AssertionError("no answer " + name + " is described");
    }

    /** The problem of a name. */
    JsonNode problem(String name) {
        String[] parts = name.split(" ", 2);
        return in(api.path("components").path("responses").path(parts[0]), parts[1])
                .orElseThrow(() -> new AssertionError("no problem " + name + " is described"));
    }

    private JsonNode operation(String id) {
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(id)) {
                    return operation;
                }
            }
        }
        throw new AssertionError("no operation " + id);
    }

    private static Optional<JsonNode> in(JsonNode message, String example) {
        for (JsonNode content : message.path("content")) {
            if (content.path("examples").has(example)) {
                return Optional.of(content.path("examples").path(example).path("value"));
            }
        }
        return Optional.empty();
    }

    private static void addNames(Set<String> names, String of, JsonNode message) {
        message.path("content")
                .forEach(content -> content.path("examples")
                        .fieldNames()
                        .forEachRemaining(example -> names.add(of + " " + example)));
    }
}
