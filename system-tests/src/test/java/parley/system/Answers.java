package parley.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What a service answers to questions. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> LISTS =
            List.of("statements", "utterances", "speakers", "negotiations", "documents");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceProcess service;

    Answers(ServiceProcess service) {
        this.service = service;
    }

    /** The JSON of an answer; nothing of it where it is no JSON. */
    static JsonNode jsonOrNothing(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    String text(String path) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(service.at(path))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body() + service.logTail());
        }
        return answer.body();
    }

    JsonNode json(String path) throws Exception {
        return JSON.readTree(text(path));
    }

    /** All entries of a list, page after page. */
    List<JsonNode> all(String list) throws Exception {
        List<JsonNode> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("/v1/" + list + (list.contains("?") ? "&" : "?") + "per_page=100" + cursor);
            page.path("results").forEach(entries::add);
            String next = page.path("meta").path("next_cursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return entries;
    }

    /** Everything that a query-service knows, by the question: all lists, every entry by itself, and searches. */
    Map<String, Object> everything(List<String> words) throws Exception {
        Map<String, Object> answers = new TreeMap<>();
        for (String list : LISTS) {
            List<JsonNode> entries = all(list);
            answers.put(list, entries);
            for (JsonNode entry : entries.subList(0, Math.min(30, entries.size()))) {
                String path = "/v1/" + list + "/" + entry.path("id").asText();
                answers.put(path, json(path));
            }
        }
        for (String word : words) {
            answers.put(word, all("statements?q=" + word));
        }
        for (String group : List.of("speaker", "kind", "negotiation", "said.year")) {
            answers.put("by " + group, json("/v1/statements?per_page=1&group_by=" + group));
        }
        return answers;
    }

    /** Waits until the service has read a feed to its end. */
    void awaitPosition(long position) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (position() != position) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not at position " + position + " but " + position() + service.logTail());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Waits until all that a query-service has read was also compared by meaning, if that is on. */
    void awaitMeanings() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!following().path("meanings_told").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("meanings are still compared" + service.logTail());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Why a query-service cannot follow the feed; empty if it can. */
    String lastFailure() throws Exception {
        return following().path("last_failure").asText("");
    }

    private long position() throws Exception {
        return following().path("position").asLong(-1);
    }

    /** What a query-service tells of following the feed. */
    private JsonNode following() throws Exception {
        HttpResponse<String> health = http.send(
                HttpRequest.newBuilder(service.at("/q/health/ready")).build(), HttpResponse.BodyHandlers.ofString());
        for (JsonNode check : JSON.readTree(health.body()).path("checks")) {
            if (check.path("data").has("position")) {
                return check.path("data");
            }
        }
        return JSON.missingNode();
    }
}
