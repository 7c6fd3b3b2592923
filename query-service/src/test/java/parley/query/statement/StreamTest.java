package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;
import parley.query.platform.Batches;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest extends RecordTest {

    /** More than a batch, and no multiple of one. */
    private static final int MANY = 3 * Batches.SIZE + 17;

    private final Story crowd = Story.of(String.join(
            ". ", IntStream.range(0, MANY).mapToObj(StreamTest::words).toList()));

    @BeforeAll
    void record() {
        emptyRecord();
        feed.add(Stories.record());
        IntStream.range(0, MANY)
                .forEach(i -> crowd.says(ROTH, Form.DIRECT, "2026-01-%02d".formatted(1 + i % 9), words(i)));
        recorded(crowd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=crowd", "q=crowd&sort=date", "q=crowd&sort=-date", "q=crowd&sort=-recorded"})
    void linesHoldAllOfAListOnce(String query) {
        List<String> lines = lines(query + "&format=x-ndjson&select=text");
        assertThat(lines).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void aStreamIsInTheOrderOfTheRecord() {
        assertThat(lines("q=crowd&format=x-ndjson&select=text").get(MANY - 1)).contains("\"" + words(MANY - 1) + "\"");
    }

    @Test
    void aLineIsWhatTheListHolds() {
        String line = lines("q=water&format=x-ndjson").get(0);
        String page = asked("q=water").get("/v1/statements").asString();
        assertThat(page).contains(line);
    }

    @Test
    void aTableHasOneRowForEachStatement() throws Exception {
        String csv = asked("format=csv").get("/v1/statements").asString();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(rows).hasSize(MANY + 5);
        CSVRecord talks = rows.stream()
                .filter(row -> row.get("id").equals(Stories.talks().statement(2).value()))
                .findFirst()
                .orElseThrow();
        assertThat(talks.get("text")).isEqualTo("We’ll talk again … if the exchange is kept");
        assertThat(talks.get("speaker.name")).isEqualTo("Ádám O’Keke");
        assertThat(talks.get("speaker.country")).isEmpty();
        assertThat(talks.get("said.date")).isEqualTo("2026-01-03");
        assertThat(talks.get("document.publisher")).isEqualTo("Nordpress");
        int start = Integer.parseInt(talks.get("selectors.start"));
        int end = Integer.parseInt(talks.get("selectors.end"));
        assertThat(Stories.talks().text().substring(start, end))
                .startsWith("We’ll talk again")
                .endsWith("if the exchange is kept");
    }

    @Test
    void selectedColumnsAreWritten() {
        assertThat(asked("format=csv&q=water&select=kind,document")
                        .get("/v1/statements")
                        .asString())
                .startsWith("id,kind,document.id,document.title,document.publisher,document.url\r\n");
        assertThat(asked("format=csv&type=organization").get("/v1/speakers").asString())
                .isEqualTo("id,type,name,aliases,country,statement_count\r\n"
                        + "s-00000000000000a3,organization,River Council,the Council,,1\r\n");
        assertThat(asked("format=csv&select=title")
                        .get("/v1/documents")
                        .asString()
                        .lines())
                .contains(Stories.river().id() + ",River ruling");
    }

    @ParameterizedTest
    @CsvSource({
        "format=x-ndjson&q=a&sort=relevance, sort",
        "format=csv&per_page=5, per_page",
        "format=csv&group_by=kind, group_by",
        "format=x-ndjson&kind=wild, kind",
        "format=atom&select=id, select",
        "format=bibtex&group_by=kind, group_by"
    })
    void whatAFormCannotGiveIsRefusedBeforeAnythingIsWritten(String query, String parameter) {
        assertThat(asked(query)
                        .get("/v1/statements")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .extract()
                        .jsonPath()
                        .getString("parameter"))
                .isEqualTo(parameter);
    }

    @Test
    void whatIsRecordedWhileAStreamIsReadHidesAndRepeatsNothing() throws Exception {
        List<String> seen = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                asked("q=crowd&format=x-ndjson&select=text&sort=-recorded")
                        .noFilters()
                        .get("/v1/statements")
                        .asInputStream(),
                StandardCharsets.UTF_8))) {
            seen.add(lines.readLine());
            Story more = Story.of("crowd more a. crowd more b")
                    .says(ROTH, Form.DIRECT, "2026", "crowd more a")
                    .says(ROTH, Form.DIRECT, "2026", "crowd more b");
            recorded(more);
            lines.lines().forEach(seen::add);
            recorded(more.retraction().toArray(Change[]::new));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeBetween(MANY, MANY + 2);
    }

    private static String words(int number) {
        return "crowd " + number + " said so";
    }

    private static List<String> lines(String query) {
        String body = asked(query).get("/v1/statements").asString();
        return Arrays.asList(body.split("\n"));
    }
}
