package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import parley.cli.CommandFailedException;

/** What to look at after the demo, with a few answers as they were really given. */
final class DemoSummary {

    /** In the samples both sides of one quarrel speak of it. */
    private static final String QUESTION = "v1/statements?q=valve&per_page=3";

    private DemoSummary() {}

    /**
     * The summary of two running services.
     *
     * @throws CommandFailedException if the search does not answer
     */
    static String of(RunningService ingest, RunningService query) throws InterruptedException {
        JsonNode answer = new ServiceHttp(query)
                .json(QUESTION)
                .filter(list -> list.path("results").isArray())
                .orElseThrow(() -> new CommandFailedException("No answer from " + query.address() + QUESTION));
        return String.join(
                "\n",
                "",
                "A question     " + query.address() + QUESTION,
                answersOf(answer),
                "Pages          " + query.address(),
                "The interfaces " + query.address() + "swagger-ui (search)",
                "               " + ingest.address() + "swagger-ui (documents in)",
                "To stop        ./parley down");
    }

    private static String answersOf(JsonNode answer) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Its answer     " + answer.path("meta").path("count").asText() + " statements, such as");
        for (JsonNode statement : answer.path("results")) {
            JsonNode document = statement.path("document");
            lines.add("               “" + statement.path("text").asText() + "”");
            lines.add(
                    "                 " + statement.path("speaker").path("name").asText("somebody") + ", in "
                            + document.path("publisher").asText("an unnamed outlet") + ", "
                            + statement.path("published").path("date").asText("undated"));
        }
        return lines.toString();
    }
}
