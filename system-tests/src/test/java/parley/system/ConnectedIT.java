package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.system.TraceCollector.Span;

/** Both services as they run in a house that knows its people and watches its programs: with an identity provider, and traced. */
class ConnectedIT {

    private static final String FEED_KEY = "a key for tests alone, of the query-service";
    private static final String OF_NO_DOCUMENT = "/v1/documents/d-" + "0".repeat(32);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static IdentityProvider provider;
    private static TraceCollector ofIngest;
    private static TraceCollector ofQuery;
    private static DatabaseServer database;
    private static ServiceProcess ingest;
    private static ServiceProcess query;

    @BeforeAll
    static void start() throws Exception {
        provider = new IdentityProvider();
        ofIngest = new TraceCollector();
        ofQuery = new TraceCollector();
        database = new DatabaseServer(
                folder.resolve("postgres"), Path.of("target", "postgresql").toAbsolutePath());
        database.createDatabase("parley_ingest");
        database.createDatabase("parley_query");
        ingest = service("ingest", ofIngest, Map.of("parley.extraction.mode", "fast"));
        query = service(
                "query",
                ofQuery,
                Map.of(
                        "parley.feed.url", ingest.at("").toString(),
                        "parley.feed.wait", "1s",
                        "parley.feed.longest-pause", "1s",
                        "parley.meaning.enabled", "false",
                        "parley.index.folder", folder.resolve("index").toString()));
        ingest.awaitReady();
        query.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        query.close();
        ingest.close();
        database.close();
        ofQuery.close();
        ofIngest.close();
        provider.close();
    }

    @Test
    void whoHasATokenOfTheProviderMayDoWhatItsRoleMay() throws Exception {
        assertThat(asked(query, "GET", "/v1/statements", provider.token("reader")))
                .isEqualTo(200);
        assertThat(asked(ingest, "GET", "/v1/changes", provider.token("reader")))
                .isEqualTo(200);
        assertThat(asked(ingest, "DELETE", OF_NO_DOCUMENT, provider.token("contributor")))
                .isEqualTo(403);
        assertThat(asked(ingest, "DELETE", OF_NO_DOCUMENT, provider.token("curator")))
                .isEqualTo(404);
    }

    @Test
    void aTokenThatIsOverIsRefused() throws Exception {
        long past = Instant.now().getEpochSecond() - 60;
        refused(provider.token("admin", Map.of("iat", past - 60, "exp", past)));
    }

    @Test
    void aTokenBySomebodyElseIsRefused() throws Exception {
        refused(provider.token("admin", Map.of("iss", "https://id.elsewhere.example/realms/news")));
        refused(provider.forged("admin"));
        refused(provider.unsigned("admin"));
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws Exception {
        refused(provider.token("admin", Map.of("aud", "another-service")));
    }

    @Test
    void aTokenWithoutARoleOfOursMayNothing() throws Exception {
        assertThat(asked(query, "GET", "/v1/statements", provider.token("king")))
                .isEqualTo(403);
        assertThat(asked(ingest, "GET", "/v1/changes", provider.token("king"))).isEqualTo(403);
    }

    /** The services' own work, with nobody asking. */
    @Test
    void whatTheQueryServiceAsksTheIngestServiceStandsInOneTrace() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ofQuery.spans().stream().noneMatch(ConnectedIT::isAnsweredInItsTrace)) {
            assertThat(System.nanoTime())
                    .as("no reading of the feed in one trace: %s and %s", ofQuery.spans(), ofIngest.spans())
                    .isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static boolean isAnsweredInItsTrace(Span reading) {
        return reading.name().equals("read the feed")
                && ofIngest.spans().stream()
                        .anyMatch(span -> span.trace().equals(reading.trace())
                                && span.parent().equals(reading.id())
                                && span.name().contains("/v1/changes"));
    }

    /** By both services, and for what anybody with a token may do. */
    private static void refused(String token) throws Exception {
        assertThat(asked(ingest, "GET", "/v1/changes", token)).isEqualTo(401);
        assertThat(asked(query, "GET", "/v1/statements", token)).isEqualTo(401);
    }

    private static int asked(ServiceProcess service, String method, String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.at(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static ServiceProcess service(String name, TraceCollector traces, Map<String, String> settings)
            throws IOException, NoSuchAlgorithmException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("parley.postgres.mode", "external");
        all.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + database.port() + "/parley_" + name);
        all.put("quarkus.datasource.username", database.user());
        all.put("parley.access.anonymous", "none");
        all.put("parley.access.keys", "query-service:reader:" + sha256(FEED_KEY));
        all.put("parley.access.oidc.enabled", "true");
        all.put("quarkus.oidc.auth-server-url", provider.issuer());
        all.put("quarkus.oidc.token.issuer", provider.issuer());
        all.put("quarkus.oidc.token.audience", IdentityProvider.AUDIENCE);
        all.put("quarkus.oidc.roles.role-claim-path", "groups");
        all.put("quarkus.otel.sdk.disabled", "false");
        all.put("quarkus.otel.exporter.otlp.endpoint", traces.endpoint());
        all.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        all.put("quarkus.otel.bsp.schedule.delay", "200ms");
        return new ServiceProcess(
                name + "-service",
                name,
                folder,
                List.of("-Xmx256m"),
                all,
                Map.of("QUARKUS_DATASOURCE_PASSWORD", database.password(), "PARLEY_FEED_KEY", FEED_KEY));
    }

    private static String sha256(String key) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
