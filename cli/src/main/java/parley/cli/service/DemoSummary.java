package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What to look at after the demo, with a first answer as it was really given. */
final class DemoSummary {

    /** Words that a sample says. */
    private static final String QUESTION = "q=ceasefire&per_page=1";

    private DemoSummary() {}

    /** The summary of two running services. */
    static String of(RunningService ingest, RunningService query) throws InterruptedException {
        String search = query.address() + "v1/statements?" + QUESTION;
        Optional<JsonNode> answer = new ServiceHttp(query).json("v1/statements?" + QUESTION);
        JsonNode first = answer.map(list -> list.path("results").path(0)).orElseThrow();
        StringBuilder out = new StringBuilder("\n");
        out.append("Search        ").append(search).append('\n');
        out.append("              ")
                .append(answer.get().path("meta").path("count").asText("0"))
                .append(" statements");
        if (!first.isMissingNode()) {
            out.append("; the first: ").append(first.path("text").asText());
        }
        return out.append('\n')
                .append("Page          ")
                .append(query.address())
                .append('\n')
                .append("Swagger UI    ")
                .append(query.address())
                .append("q/swagger-ui (search)\n")
                .append("              ")
                .append(ingest.address())
                .append("q/swagger-ui (documents in)\n")
                .append("Stop          ./parley down")
                .toString();
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
