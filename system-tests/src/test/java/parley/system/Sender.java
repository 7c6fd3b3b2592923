package parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends bulletins, one by one or in batches, and notes in the ledger what was answered: accepted is only what an answer of
 * success names, and whatever is no such answer must be a problem or a broken connection. Thread-safe.
 */
final class Sender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI documents;
    private final Ledger ledger;

    /** @param port where the ingest-service is reached */
    Sender(int port, Ledger ledger) {
        documents = URI.create("http://127.0.0.1:" + port + "/v1/documents");
        this.ledger = ledger;
    }

    /** @return whether it was accepted */
    boolean send(Bulletin bulletin) throws InterruptedException {
        ledger.sent(bulletin.number());
        try {
            HttpResponse<String> answer = http.send(
                    request(documents, "text/plain; charset=utf-8", bulletin.text()),
                    HttpResponse.BodyHandlers.ofString());
            return noted(bulletin.number(), answer.statusCode(), typeOf(answer), answer.body());
        } catch (IOException e) {
            ledger.refused("connection broke");
            return false;
        }
    }

    /**
     * Sends them as one stream of lines.
     *
     * @return whether all were accepted
     */
    boolean sendBatch(List<Bulletin> bulletins) throws InterruptedException {
        bulletins.forEach(bulletin -> ledger.sent(bulletin.number()));
        try {
            HttpResponse<Stream<String>> answer = http.send(
                    request(URI.create(documents + ":batch"), "application/x-ndjson", lines(bulletins)),
                    HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() != 200) {
                    String problem = lines.collect(Collectors.joining("\n"));
                    ledger.refused("batch", answer.statusCode(), typeOf(answer), problem);
                    return false;
                }
                return noted(bulletins, lines.iterator());
            }
        } catch (IOException | UncheckedIOException e) {
            ledger.refused("connection of a batch broke");
            return false;
        }
    }

    private boolean noted(List<Bulletin> bulletins, Iterator<String> lines) throws IOException {
        boolean all = true;
        for (Bulletin bulletin : bulletins) {
            if (!lines.hasNext()) {
                ledger.breach("the answer to a batch ends well before bulletin " + bulletin.number());
                return false;
            }
            JsonNode line = JSON.readTree(lines.next());
            boolean good = line.path("status").asInt() < 300;
            all &= noted(
                    bulletin.number(),
                    line.path("status").asInt(),
                    "application/problem+json",
                    line.path(good ? "document" : "problem").toString());
        }
        return all;
    }

    private boolean noted(int number, int status, String type, String body) {
        if (status == 200 || status == 201) {
            String document = Answers.jsonOrNothing(body).path("document").asText("");
            if (document.isEmpty()) {
                ledger.breach(status + " without a receipt: " + body);
            }
            ledger.accepted(number, document);
            return true;
        }
        ledger.refused("bulletin", status, type, body);
        return false;
    }

    private static String typeOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static HttpRequest request(URI address, String type, String body) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private static String lines(List<Bulletin> bulletins) {
        List<String> lines = new ArrayList<>();
        try {
            for (Bulletin bulletin : bulletins) {
                lines.add(JSON.writeValueAsString(Map.of("text", bulletin.text())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", lines) + "\n";
    }
}
