package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementFiltersTest extends RecordTest {

    private final Story talks = Stories.talks();
    private final Story river = Stories.river();

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            q=exchange => exchange kept water
            q=exchanges => exchange kept water
            q=talking => talks kept
            q=exchange begins => exchange
            q=begins exchange => exchange
            q="exchange begins" => exchange
            q="begins exchange" =>
            q="talk again" => kept
            q="talks again" =>
            q=“prisoner exchange” => exchange
            q=exchange -water => exchange kept
            q=-exchange => talks why
            q=exchange -"of water" => exchange kept
            q=we'll => kept
            q=We’ll => kept
            q=EXCHANGE WATER => water
            q=nothinglikeit =>
            q="talks" => talks
            q="again talk"~2 => kept
            q="talks again"~1 => kept
            q="begins exchange"~2 => exchange
            q="prisoner monday"~2 =>
            q="prisoner monday"~4 => exchange
            q=water|failed => talks water
            q=exchange (kept|water) => kept water
            q=exchange -(kept|water) => exchange
            q=-exchange -why => talks
            q=prison* => exchange
            q=PRISÓN* => exchange
            q=prisomer~1 => exchange
            q=wter~ => water
            q=exchange — => exchange kept water
            q=again + kept => kept
            q=(exchange => exchange kept water
            q=exchange* => exchange kept water
            speaker=s-00000000000000a1 => exchange
            speaker=anneli roth => exchange
            speaker=Roth => exchange
            speaker=adam o'keke => talks kept
            speaker=Roth,the council => exchange water
            speaker=!Roth,River Council => talks kept why
            speaker=unknown => why
            speaker=!unknown => exchange talks kept water
            speaker=unknown,Roth => exchange why
            country=NO => exchange
            country=no,unknown => exchange talks kept water why
            country=!NO => talks kept water why
            country=SE =>
            said=unknown => why
            said=!unknown => exchange talks kept water
            said=2025,unknown => water why
            publisher=unknown =>
            kind=direct => exchange kept
            kind=direct,mixed => exchange kept why
            kind=!direct => talks water why
            basis=headline => why
            basis=!headline => exchange talks kept water
            publisher=nordpress => exchange talks kept
            publisher="the lisk times" => water why
            publisher=Nordpress,The Lisk Times => exchange talks kept water why
            said=2026-01-03 => exchange kept
            said=2026-01 => exchange talks kept
            said=2026 => exchange talks kept
            said=2025,2026-01-03 => exchange kept water
            said=!2026 => water why
            said.gte=2026-01-02 => exchange kept
            said.lte=2025 => water
            said.gte=2025-12-30&said.lte=2026-01-03 => exchange kept water
            negotiation=n-00000000000000b1 => exchange
            negotiation=n-00000000000000b2 => exchange
            negotiation=n-00000000000000b3 => exchange
            negotiation=n-0000000000000000 =>
            negotiation=!n-00000000000000b2 => talks kept water why
            negotiation=unknown => talks kept water why
            party=NORLAND => exchange
            party=Sudmark =>
            party=Norland,unknown => exchange talks kept water why
            issue=prisoners => exchange
            issue=territory,unknown => talks kept water why
            issue=!prisoners&kind=direct => kept
            published=2025-12-31 => water why
            published.gte=2026 => exchange talks kept
            published.lte=2026-01-04 => exchange talks kept water why
            speaker=!Roth&speaker=!River Council&kind=direct => kept
            q=exchange&kind=indirect => water
            """)
    void everyFilterKeepsWhatItShould(String query, String expected) {
        Map<String, String> names = Map.of(
                talks.statement(0).value(), "exchange",
                talks.statement(1).value(), "talks",
                talks.statement(2).value(), "kept",
                river.statement(0).value(), "water",
                river.statement(1).value(), "why");
        List<String> found = ask(query).getList("results.id", String.class);
        assertThat(found.stream().map(names::get))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void aDocumentFilterTakesIds() {
        assertThat(ask("document=" + river.id()).getList("results.id"))
                .containsExactlyInAnyOrder(
                        river.statement(0).value(), river.statement(1).value());
        assertThat(ask("document=!" + river.id()).getInt("meta.count")).isEqualTo(3);
    }

    @Test
    void anUnknownKeyIsRefusedWithASuggestion() {
        JsonPath problem = get("/v1/statements?speeker=Roth")
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(problem.getString("code")).isEqualTo("unknown_parameter");
        assertThat(problem.getString("suggestion")).isEqualTo("speaker");
        assertThat(problem.getString("detail")).contains("speeker");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, wild",
        "kind, unknown",
        "country, Norland",
        "group_by, colour",
        "select, colour",
        "format, pdf",
        "as_of, soon",
        "as_of, position:x",
        "as_of, 2026-01-05T25:00:00Z",
        "as_of, +999999999-12-31T00:00:00Z",
        "basis, rumour",
        "document, 17",
        "negotiation, 17",
        "issue, weather",
        "said, yesterday",
        "said, 2026-02-30",
        "said.gte, 2026-1",
        "published.lte, 26",
        "sort, best",
        "sort, relevance",
        "per_page, 0",
        "per_page, 101",
        "per_page, many",
        "q, -",
        "speaker, 'Roth,'",
        "speaker, 'Roth,!Weber'",
        "speaker, '\"Roth'",
    })
    void aValueThatIsNotUnderstoodIsNamed(String key, String value) {
        if (key.equals("q")) {
            value = "\"\"";
        }
        JsonPath problem = get("/v1/statements?" + key + "={value}", value)
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(problem.getString("code")).isEqualTo("invalid_parameter");
        assertThat(problem.getString("parameter")).isEqualTo(key);
        assertThat(problem.getString("value")).isEqualTo(value);
        assertThat(problem.getString("detail")).contains(value);
    }
}
