package parley.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.json.ParleyJson;

/** Questions to a running service. */
final class ServiceHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final RunningService service;

    ServiceHttp(RunningService service) {
        this.service = service;
    }

    /** Whether the service says that it is ready. */
    boolean isReady() throws InterruptedException {
        return get("q/health/ready").map(answer -> answer.statusCode() == 200).orElse(false);
    }

    /** What the service says of those of its checks that fail. */
    String reasonsNotReady() throws InterruptedException {
        List<String> failing = new ArrayList<>();
        json("q/health/ready")
                .ifPresent(health -> health.path("checks").forEach(check -> {
                    if (!check.path("status").asText().equals("UP")) {
                        failing.add(check.path("name").asText() + " " + check.path("data"));
                    }
                }));
        return failing.isEmpty() ? "It does not answer." : "Not ready: " + String.join("; ", failing);
    }

    /** The JSON at a path, whatever the status; empty if the service does not answer or answers with something else. */
    Optional<JsonNode> json(String path) throws InterruptedException {
        return get(path).flatMap(answer -> {
            try {
                return Optional.ofNullable(ParleyJson.mapper().readTree(answer.body()));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<HttpResponse<String>> get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(service.address().resolve(path))
                    .timeout(PATIENCE)
                    .build();
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            // Not listening yet, or no longer.
            return Optional.empty();
        }
    }
}
