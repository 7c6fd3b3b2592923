package parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What many clients ask, in the shares in which they ask it: mostly searches and readings, and a few submissions. Thread-safe. */
final class Questions {

    private static final List<String> WORDS = List.of("ceasefire", "prisoners", "village", "deal", "sale", "later");

    private final ServiceProcess query;
    private final ServiceProcess ingest;
    private final List<String> statements;
    private final List<String> documents;
    private final List<String> speakers;
    private final AtomicInteger next;

    /** @param next the number of the next bulletin to submit */
    Questions(Landscape landscape, int next) throws Exception {
        query = landscape.query();
        ingest = landscape.ingest();
        Answers answers = new Answers(query);
        statements = ids(answers.all("statements"));
        documents = ids(answers.all("documents"));
        speakers = ids(answers.all("speakers"));
        this.next = new AtomicInteger(next);
    }

    /**
     * A request and its kind.
     *
     * @param kind under which its time is counted
     */
    record Question(String kind, HttpRequest request) {}

    Question any(Random random) {
        int share = random.nextInt(100);
        String word = one(WORDS, random);
        if (share < 30) {
            return read("search", "/v1/statements?q=" + word);
        }
        if (share < 40) {
            return read("search with counts", "/v1/statements?kind=direct&group_by=speaker,said.year&q=" + word);
        }
        if (share < 55) {
            return read("statement", "/v1/statements/" + one(statements, random));
        }
        if (share < 65) {
            return read("document", "/v1/documents/" + one(documents, random));
        }
        if (share < 70) {
            return read("speaker", "/v1/speakers/" + one(speakers, random));
        }
        if (share < 75) {
            return read("utterances", "/v1/utterances?per_page=10");
        }
        if (share < 78) {
            return read("negotiations", "/v1/negotiations?per_page=10");
        }
        if (share < 83) {
            return read("page of a search", "/search?q=" + word);
        }
        if (share < 88) {
            return read("page of a document", "/documents/" + one(documents, random));
        }
        return share < 97 ? verification(random) : submission();
    }

    private Question read(String kind, String path) {
        return new Question(kind, HttpRequest.newBuilder(query.at(path)).build());
    }

    private Question verification(Random random) {
        String quote = "There is no deal without a " + one(WORDS, random);
        return new Question(
                "verify", posting(query.at("/v1/verify"), "application/json", "{\"quote\":\"" + quote + "\"}"));
    }

    private Question submission() {
        return new Question(
                "submission",
                posting(
                        ingest.at("/v1/documents"),
                        "text/plain; charset=utf-8",
                        Bulletin.of(next.getAndIncrement()).text()));
    }

    private static HttpRequest posting(URI address, String type, String body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static List<String> ids(List<JsonNode> entries) {
        List<String> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(URLEncoder.encode(entry.path("id").asText(), StandardCharsets.UTF_8)));
        return ids;
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
