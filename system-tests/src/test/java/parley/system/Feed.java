package parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The feed of an ingest-service as read so far.
 *
 * @param changes all entries, in order
 */
record Feed(List<JsonNode> changes) {

    /** Reads all of it from the start. */
    static Feed read(ServiceProcess ingest) throws Exception {
        Answers answers = new Answers(ingest);
        List<JsonNode> changes = new ArrayList<>();
        JsonNode page = answers.json("/v1/changes?limit=1000&after=0");
        while (!page.path("changes").isEmpty()) {
            page.path("changes").forEach(changes::add);
            page = answers.json(
                    "/v1/changes?limit=1000&after=" + page.path("next").asLong());
        }
        return new Feed(List.copyOf(changes));
    }

    long end() {
        return changes.isEmpty()
                ? 0
                : changes.get(changes.size() - 1).path("position").asLong();
    }

    /** The last change of a type for each of its subjects, by the field that names the subject. */
    Map<String, JsonNode> of(String type, String subject) {
        Map<String, JsonNode> last = new TreeMap<>();
        for (JsonNode entry : changes) {
            JsonNode change = entry.path("change");
            if (change.path("type").asText().equals(type)) {
                last.put(change.path(subject).asText(), change);
            }
        }
        return last;
    }

    /** How often each document was recorded, with its text, by id. */
    Map<String, List<String>> documents() {
        Map<String, List<String>> texts = new TreeMap<>();
        for (JsonNode entry : changes) {
            JsonNode change = entry.path("change");
            if (change.path("type").asText().equals("DocumentRecorded")) {
                texts.computeIfAbsent(change.path("document").asText(), id -> new ArrayList<>())
                        .add(change.path("text").asText());
            }
        }
        return texts;
    }
}
