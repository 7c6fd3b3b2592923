package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Today's services over the databases that former ones left: all that was recorded is there, has its place in the feed and
 * is served, and the record goes on. Each folder of {@code former} holds what {@code record-former.sh} made of one state.
 */
class UpgradeIT {

    private static final Path FORMER = Path.of("src/test/resources/former");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    static List<Path> formerStates() throws IOException {
        try (Stream<Path> states = Files.list(FORMER)) {
            return states.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("formerStates")
    void whatAFormerReleaseRecordedIsServedByThisOne(Path former) throws Exception {
        Feed then = new Feed(List.copyOf(entries(JSON.readTree(unpacked(former.resolve("feed.json.gz"))))));
        try (Landscape landscape =
                Landscape.started(folder, folder, List.of("-Xmx256m"), server -> restore(server, former))) {
            Feed now = Feed.read(landscape.ingest());
            assertThat(names(now)).isEqualTo(names(then));
            correctionsAreThere(landscape, then);
            whatNoAnswerTellsIsThere(landscape, unpacked(former.resolve("ingest.sql.gz")));
            Answers query = new Answers(landscape.query());
            query.awaitPosition(now.end());
            documentsAreThere(landscape, then);
            statementsAreThere(query, then);
            theRecordGoesOn(landscape);
        }
    }

    /** So that a migration is tried on rows of every table that there is. */
    @Test
    void noTableOfTheRecordIsEmptyInAllFormerStates() throws Exception {
        Set<String> tables = new TreeSet<>();
        Set<String> filled = new TreeSet<>();
        for (Path former : formerStates()) {
            String dump = unpacked(former.resolve("ingest.sql.gz"));
            tables.addAll(named(Pattern.compile("^CREATE TABLE public\\.(\\w+)", Pattern.MULTILINE), dump));
            filled.addAll(named(Pattern.compile("^INSERT INTO public\\.(\\w+)", Pattern.MULTILINE), dump));
        }
        assertThat(filled).isEqualTo(tables).contains("curation", "desk_session", "polled_feed");
    }

    private static Set<String> named(Pattern pattern, String dump) {
        return pattern.matcher(dump).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static void correctionsAreThere(Landscape landscape, Feed then) throws Exception {
        Answers ingest = new Answers(landscape.ingest());
        Set<String> served = new HashSet<>();
        ingest.json("/v1/curations")
                .path("results")
                .forEach(correction -> served.add(correction.path("id").asText()));
        Set<String> made = new HashSet<>();
        then.changes().stream()
                .map(entry -> entry.path("change"))
                .filter(change -> change.path("type").asText().equals("CurationMade"))
                .forEach(change -> made.add(change.path("curation").path("id").asText()));
        assertThat(served).isEqualTo(made);
    }

    private static void whatNoAnswerTellsIsThere(Landscape landscape, String dump) throws SQLException {
        for (String table : List.of("desk_session", "polled_feed", "idempotency_key")) {
            assertThat(landscape.database().hasRows("parley_ingest", table))
                    .as("rows of %s are kept", table)
                    .isEqualTo(dump.contains("INSERT INTO public." + table + " "));
        }
    }

    private static void documentsAreThere(Landscape landscape, Feed then) throws Exception {
        Answers ingest = new Answers(landscape.ingest());
        Answers query = new Answers(landscape.query());
        Set<String> retracted = then.of("DocumentRetracted", "document").keySet();
        assertThat(retracted).as("the former record has a retracted document").isNotEmpty();
        for (Map.Entry<String, JsonNode> document :
                then.of("DocumentRecorded", "document").entrySet()) {
            if (retracted.contains(document.getKey())) {
                continue;
            }
            String path = "/v1/documents/" + document.getKey();
            String version = document.getValue().path("version").asText();
            assertThat(ingest.text(path + "/versions/" + version))
                    .isEqualTo(document.getValue().path("text").asText());
            assertThat(ingest.json(path).path("document").asText()).isEqualTo(document.getKey());
            assertThat(query.json(path).path("id").asText()).isEqualTo(document.getKey());
        }
    }

    private static void statementsAreThere(Answers query, Feed then) throws Exception {
        Map<String, JsonNode> standing = new TreeMap<>();
        then.changes().forEach(entry -> {
            JsonNode change = entry.path("change");
            switch (change.path("type").asText()) {
                case "StatementRecorded" ->
                    standing.put(change.path("statement").path("id").asText(), change.path("statement"));
                case "StatementWithdrawn" ->
                    standing.remove(change.path("statement").asText());
                default -> {}
            }
        });
        assertThat(standing).hasSizeGreaterThan(50);
        Set<String> served = new HashSet<>();
        query.all("statements")
                .forEach(statement -> served.add(statement.path("id").asText()));
        assertThat(served).isEqualTo(standing.keySet());
        for (Map.Entry<String, JsonNode> statement : standing.entrySet()) {
            assertThat(query.json("/v1/statements/" + statement.getKey()).path("speaker"))
                    .as(statement.getKey())
                    .isNotEmpty();
        }
    }

    private void theRecordGoesOn(Landscape landscape) throws Exception {
        Ledger ledger = new Ledger();
        Sender sender = new Sender(landscape.ingest().port(), ledger);
        assertThat(sender.send(Bulletin.of(1))).isTrue();
        Feed feed = Feed.read(landscape.ingest());
        assertThat(feed.documents()).containsKey(ledger.accepted().get(1));
        new Aftermath(landscape, ledger).isServedAsRebuilt(feed.end());
    }

    private static void restore(DatabaseServer server, Path former) throws SQLException, IOException {
        for (String service : List.of("ingest", "query")) {
            server.createDatabase("parley_" + service);
            server.execute("parley_" + service, unpacked(former.resolve(service + ".sql.gz")));
        }
    }

    private static String unpacked(Path packed) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<JsonNode> entries(JsonNode page) {
        List<JsonNode> entries = new ArrayList<>();
        page.path("changes").forEach(entries::add);
        return entries;
    }

    private static List<String> names(Feed feed) {
        return feed.changes().stream().map(UpgradeIT::name).toList();
    }

    /** What must not change of an entry, whatever later releases add to the form of changes. */
    private static String name(JsonNode entry) {
        JsonNode change = entry.path("change");
        return entry.path("position") + " " + change.path("type").asText() + " "
                + change.path("document").asText();
    }
}
