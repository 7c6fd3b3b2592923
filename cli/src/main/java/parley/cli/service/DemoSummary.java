package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import parley.cli.CommandFailedException;

/** What to look at after the demo, with a first answer as it was really given. */
final class DemoSummary {

    /** In the samples both sides of one quarrel speak of it. */
    private static final String QUESTION = "v1/statements?q=valve&per_page=1";

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
                "Its answer     " + firstOf(answer),
                "Pages          " + query.address(),
                "The interfaces " + query.address() + "swagger-ui (search)",
                "               " + ingest.address() + "swagger-ui (documents in)",
                "To stop        ./parley down");
    }

    private static String firstOf(JsonNode answer) {
        JsonNode first = answer.path("results").path(0);
        if (first.isMissingNode()) {
            return "nothing found";
        }
        String speaker = first.path("speaker").path("name").asText("somebody");
        return speaker + ": “" + first.path("text").asText() + "” (the first of "
                + answer.path("meta").path("count").asText() + ")";
    }
}
