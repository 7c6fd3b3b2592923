package parley.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One thing that a page describes in JSON-LD with schema.org's words.
 *
 * @param isArticle whether it is a kind of article
 * @param published {@code datePublished} as written
 * @param publisher the name of the {@code publisher}
 */
record LinkedData(boolean isArticle, Optional<String> published, Optional<String> publisher) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything described in the page, articles first; scripts that are no JSON are passed over. */
    static List<LinkedData> in(Document page) {
        List<LinkedData> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), found);
            } catch (JsonProcessingException e) {
                // A page with broken metadata is still a page; its text and other metadata count.
                continue;
            }
        }
        found.sort(Comparator.comparing(LinkedData::isArticle).reversed());
        return found;
    }

    private static void collect(JsonNode root, List<LinkedData> found) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else if (node.isObject()) {
                found.add(of(node));
                open.addLast(node.path("@graph"));
                open.addLast(node.path("mainEntity"));
            }
        }
    }

    private static LinkedData of(JsonNode thing) {
        JsonNode publisher = thing.path("publisher");
        if (publisher.isArray()) {
            publisher = publisher.path(0);
        }
        return new LinkedData(
                thing.path("@type").toString().matches(".*(Article|Posting)\\b.*"),
                text(thing.path("datePublished")),
                text(publisher.isObject() ? publisher.path("name") : publisher));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
