package parley.query.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static parley.query.fixture.Speakers.COUNCIL;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeakerResourceTest extends RecordTest {

    @BeforeAll
    void record() {
        emptyRecord();
        Story story = Story.of("Roth said yes. Roth said no. The Council said nothing.")
                .says(ROTH, Form.INDIRECT, "2026", "yes")
                .says(ROTH, Form.INDIRECT, "2026", "no")
                .says(COUNCIL, Form.INDIRECT, "2026", "nothing");
        recorded(
                new Change.SpeakerRecorded(ROTH),
                new Change.SpeakerRecorded(OKEKE),
                new Change.SpeakerRecorded(COUNCIL));
        recorded(story);
        recorded(story.withdrawn(1));
    }

    @ParameterizedTest(name = "q={0} type={1}")
    @CsvSource({
        "'', '', Ádám O’Keke;Anneli Roth;River Council",
        "rot, '', Anneli Roth",
        "O'KEKE, '', Ádám O’Keke",
        "adam, '', Ádám O’Keke",
        "the council, '', River Council",
        "o, organization, River Council",
        "'', 'person,organization', Ádám O’Keke;Anneli Roth;River Council",
        "'', state, ''",
        "'', '!person', River Council",
        "'', '!state,organization', Ádám O’Keke;Anneli Roth",
        "100%, '', ''",
    })
    void speakersAreFoundByPartsOfTheirNames(String q, String type, String expected) {
        JsonPath found = get("/v1/speakers?q={q}&type={type}", q, type)
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split(";"));
        assertThat(found.getList("results.name", String.class)).isEqualTo(names);
        assertThat(found.getInt("meta.count")).isEqualTo(names.size());
    }

    @Test
    void ofRepeatedFiltersAllMustHold() {
        get("/v1/speakers?type=person,organization&type=!person")
                .statusCode(200)
                .body("results.name", contains("River Council"));
        get("/v1/speakers?type=person&type=organization").statusCode(200).body("meta.count", equalTo(0));
    }

    @Test
    void pagesGoThroughAllSpeakers() {
        JsonPath first =
                get("/v1/speakers?per_page=2").statusCode(200).extract().jsonPath();
        assertThat(first.<String>getList("results.name")).containsExactly("Ádám O’Keke", "Anneli Roth");
        JsonPath second = get("/v1/speakers?per_page=2&cursor={c}", first.getString("meta.next_cursor"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.<String>getList("results.name")).containsExactly("River Council");
        assertThat(second.getString("meta.next_cursor")).isNull();
    }

    @Test
    void aSpeakerTellsNamesRolesAndHowMuchWasSaid() {
        JsonPath roth = get("/v1/speakers/{id}", ROTH.id().value())
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(roth.getString("name")).isEqualTo("Anneli Roth");
        assertThat(roth.<String>getList("aliases")).containsExactly("Roth");
        assertThat(roth.getString("roles[0].title")).isEqualTo("foreign minister");
        assertThat(roth.getInt("statement_count")).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsAProblem() {
        assertThat(get("/v1/speakers/s-0000000000000000")
                        .statusCode(404)
                        .extract()
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("not_found");
        get("/v1/speakers/{id}", "\0").statusCode(404);
        get("/v1/statements/{id}", "\0").statusCode(404);
        get("/documents/{id}", "\0").statusCode(404);
        get("/v1/speakers?q={q}", "\0").statusCode(400);
        get("/v1/speakers?type=ghost").statusCode(400);
        get("/v1/speakers?type=person,").statusCode(400);
        get("/v1/speakers?name=x").statusCode(400);
    }
}
