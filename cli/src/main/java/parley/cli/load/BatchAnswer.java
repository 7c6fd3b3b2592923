package parley.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import parley.json.ParleyJson;

/**
 * What a service says of one document of a batch.
 *
 * @param outcome what became of it
 * @param reason why it was refused; empty otherwise
 */
record BatchAnswer(Outcome outcome, String reason) {

    enum Outcome {
        /** The document, or this text of it, is new to the service. */
        RECORDED,
        /** The service had this text already. */
        KNOWN,
        REFUSED
    }

    /**
     * Reads a line of the answer to a batch.
     *
     * @throws IOException if it does not say what became of a document: nobody may take it for recorded then
     */
    static BatchAnswer read(String line) throws IOException {
        JsonNode answer = ParleyJson.mapper().readTree(line);
        if (answer.path("problem").isObject()) {
            return new BatchAnswer(
                    Outcome.REFUSED, answer.path("problem").path("detail").asText(line));
        }
        String outcome = answer.path("document").path("outcome").asText();
        return switch (outcome) {
            case "created", "new_version" -> new BatchAnswer(Outcome.RECORDED, "");
            case "completed", "unchanged" -> new BatchAnswer(Outcome.KNOWN, "");
            default -> throw new IOException("no outcome of a document: " + line);
        };
    }
}
