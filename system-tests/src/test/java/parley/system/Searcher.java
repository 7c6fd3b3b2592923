package parley.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Searches for what all bulletins have, and notes in the ledger how it was refused, and what must not be: an answer that is
 * neither a result nor a problem that was foreseen. Thread-safe.
 */
final class Searcher {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest question;
    private final Ledger ledger;

    Searcher(ServiceProcess query, Ledger ledger) {
        question = HttpRequest.newBuilder(query.at("/v1/statements?q=sale&per_page=1"))
                .timeout(PATIENCE)
                .build();
        this.ledger = ledger;
    }

    void search() throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                if (!Answers.jsonOrNothing(answer.body()).path("meta").has("count")) {
                    ledger.breach("a search was answered without a count: " + answer.body());
                }
                return;
            }
            ledger.refused(
                    "search",
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
            if (answer.statusCode() == 500) {
                ledger.breach("a search was answered by what nobody foresaw: " + answer.body());
            }
        } catch (IOException e) {
            ledger.refused("search: connection broke");
        }
    }
}
