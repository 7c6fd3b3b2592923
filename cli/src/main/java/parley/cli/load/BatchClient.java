package parley.cli.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.cli.CommandFailedException;

/** Sends batches to {@code POST /v1/documents:batch} of an ingest-service. */
final class BatchClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SHOWN_OF_ANSWER = 500;

    /** An API key, for services that want one; a word of the command line could be seen by others on this machine. */
    private static final String KEY = "PARLEY_API_KEY";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final Optional<String> key = Optional.ofNullable(System.getenv(KEY));

    BatchClient(URI service) {
        String root = service.toString().replaceAll("/+$", "");
        this.address = URI.create(root + "/v1/documents:batch");
    }

    /**
     * Submits the documents.
     *
     * @return one answer per document, in their order
     * @throws CommandFailedException if the service does not answer, or refuses the batch as a whole
     */
    List<BatchAnswer> send(List<BatchLine> batch) throws InterruptedException {
        String body = batch.stream().map(BatchLine::json).collect(Collectors.joining("\n", "", "\n"));
        HttpRequest.Builder asking = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        key.ifPresent(value -> asking.header("X-API-Key", value));
        HttpResponse<String> response = answerTo(asking.build());
        if (response.statusCode() != 200) {
            throw new CommandFailedException("The service at " + address + " refused the batch: "
                    + response.statusCode() + " " + shortened(response.body()));
        }
        List<BatchAnswer> answers = response.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(this::read)
                .toList();
        if (answers.size() != batch.size()) {
            throw new CommandFailedException("The service at " + address + " answered to " + answers.size() + " of "
                    + batch.size() + " documents: " + shortened(response.body()));
        }
        return answers;
    }

    private HttpResponse<String> answerTo(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailedException(
                    "No answer from " + address + " (" + e + "); is it running? parley status");
        }
    }

    private BatchAnswer read(String line) {
        try {
            return BatchAnswer.read(line);
        } catch (IOException e) {
            throw new CommandFailedException("The service at " + address + " answered with: " + shortened(line));
        }
    }

    private static String shortened(String body) {
        return body.length() <= SHOWN_OF_ANSWER ? body : body.substring(0, SHOWN_OF_ANSWER) + "…";
    }
}
