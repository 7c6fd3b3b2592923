package parley.system;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import parley.opensearch.OpenSearchServer;

/**
 * An OpenSearch behind a door that opens to TLS, a name and a password alone, as its security plug-in would have it. Its
 * certificate is signed by itself.
 */
final class SecuredSearch implements Engine {

    private static final String USER = "parley";

    private final String password = UUID.randomUUID().toString();
    private final ExecutorService doorkeepers = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path certificate;
    private final OpenSearchServer server;
    private final HttpsServer door;

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder of its data, its log and its certificate
     */
    SecuredSearch(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        certificate = Files.createDirectories(folder).resolve("certificate.p12");
        makeCertificate();
        door = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setHttpsConfigurator(new HttpsConfigurator(secrets()));
        door.setExecutor(doorkeepers);
        door.createContext("/", this::pass).setAuthenticator(new BasicAuthenticator("search") {
            @Override
            public boolean checkCredentials(String name, String word) {
                return name.equals(USER) && word.equals(password);
            }
        });
        server = OpenSearchServer.start(folder);
        door.start();
    }

    @Override
    public Map<String, String> settings(String index) {
        Map<String, String> settings = new TreeMap<>(OpenSearchServer.settings(
                "https://127.0.0.1:" + door.getAddress().getPort()));
        settings.put("parley.index.opensearch.prefix", index);
        settings.put("parley.index.opensearch.username", USER);
        settings.put("parley.index.opensearch.password", password);
        settings.put("javax.net.ssl.trustStore", certificate.toString());
        settings.put("javax.net.ssl.trustStorePassword", password);
        return settings;
    }

    @Override
    public List<NetworkPath> paths() {
        return List.of();
    }

    @Override
    public void ensureRunning() {
        // Nobody ends it.
    }

    @Override
    public void close() {
        door.stop(0);
        doorkeepers.shutdownNow();
        server.close();
    }

    private void makeCertificate() throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-keystore",
                        certificate.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate in " + certificate);
        }
    }

    private SSLContext secrets() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(certificate.toFile(), password.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Passes a request on, and its answer back. */
    private void pass(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            server.uri().resolve(exchange.getRequestURI().toString()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes()));
            List<String> types = exchange.getRequestHeaders().getOrDefault("Content-Type", List.of());
            types.forEach(type -> request.header("Content-Type", type));
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
