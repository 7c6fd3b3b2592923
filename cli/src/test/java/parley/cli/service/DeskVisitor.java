package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at the desk, with a browser that runs no scripts: opens pages, sends their forms, keeps the cookie. Not
 * thread-safe.
 */
final class DeskVisitor {

    /** What the header of a page says to this visitor while signed in; the services are given the hash of the key in the POM. */
    static final String SIGNED_IN = "signed in as <bdi>the-desk</bdi>";

    private static final String KEY = "a-key-of-these-tests-and-of-nothing-else";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern TAKE_BACK = Pattern.compile("action=\"(/desk/corrections/[^\"]+/undo)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String page = "";

    void signIn(URI ingest) throws IOException, InterruptedException {
        open(ingest, "/desk/sign-in");
        send(ingest, "/desk/sign-in", Map.of("key", KEY));
    }

    void signOut(URI ingest) throws IOException, InterruptedException {
        send(ingest, "/desk/sign-out", Map.of());
    }

    /** Sends the form that accepts or rejects a statement. */
    void say(URI ingest, String act, String statement) throws IOException, InterruptedException {
        open(ingest, "/desk/statements/" + statement);
        send(ingest, "/desk/statements/" + statement, Map.of("act", act));
    }

    /** Takes back the last of the corrections. */
    void takeBack(URI ingest) throws IOException, InterruptedException {
        open(ingest, "/desk/corrections");
        send(ingest, first(TAKE_BACK), Map.of());
    }

    /** The page at an address of the desk, which there must be. */
    String open(URI ingest, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(ingest.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        page = answer.body();
        return page;
    }

    /** Sends a form of the page that is open. */
    private void send(URI ingest, String path, Map<String, String> filledIn) throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(filledIn);
        fields.put("token", first(TOKEN));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(ingest.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private String first(Pattern pattern) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }
}
