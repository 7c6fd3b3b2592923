package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.query.document.DocumentService;
import parley.query.fixture.Description;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Stories;
import parley.query.negotiation.NegotiationService;
import parley.query.negotiation.Positions;
import parley.query.speaker.SpeakerService;
import parley.query.statement.StatementCriteria;
import parley.query.utterance.UtteranceService;
import parley.query.vocabulary.VocabularyService;

/** The description holds together, and what it shows by example is what the service does. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest extends RecordTest {

    /** Where the examples say the service is. */
    private static final String DESCRIBED_BASE = "http://127.0.0.1:8080/";

    private Description description;

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @BeforeEach
    void fetchTheDescription() {
        description = Description.fetched();
    }

    @Test
    void itHasEveryPathAndEveryKey() {
        assertThat(description.api().path("openapi").asText()).startsWith("3.1");
        assertThat(names(description.api().path("paths")))
                .containsExactly(
                        "/v1/statements",
                        "/v1/statements/{id}",
                        "/v1/utterances",
                        "/v1/utterances/{id}",
                        "/v1/verify",
                        "/v1/speakers",
                        "/v1/speakers/{id}",
                        "/v1/negotiations",
                        "/v1/negotiations/{id}",
                        "/v1/negotiations/{id}/timeline",
                        "/v1/negotiations/{id}/accounts",
                        "/v1/negotiations/{id}/positions",
                        "/v1/documents",
                        "/v1/documents/{id}",
                        "/v1/documents/{id}/versions/{version}",
                        "/v1/stats",
                        "/v1/vocabularies",
                        "/v1/vocabularies/{id}");
        assertThat(keys("/v1/statements")).isEqualTo(withForm(StatementCriteria.KEYS));
        assertThat(keys("/v1/utterances")).isEqualTo(withForm(UtteranceService.KEYS));
        assertThat(keys("/v1/speakers")).isEqualTo(withForm(SpeakerService.KEYS));
        assertThat(keys("/v1/negotiations")).isEqualTo(withForm(NegotiationService.KEYS));
        assertThat(keys("/v1/negotiations/{id}/positions")).isEqualTo(withId(Positions.KEYS));
        assertThat(keys("/v1/documents")).isEqualTo(withForm(DocumentService.KEYS));
        assertThat(keys("/v1/vocabularies")).isEqualTo(withForm(VocabularyService.KEYS));
    }

    @Test
    void itHasEveryProblemCodeAndEveryFormat() {
        assertThat(texts(description.api().at("/components/schemas/Problem/properties/code/enum")))
                .containsExactly(Arrays.stream(ProblemCode.values())
                        .map(code -> code.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
        JsonNode format = parameter("/v1/statements", "format");
        assertThat(texts(format.path("schema").path("enum")))
                .containsExactly(Arrays.stream(Format.values())
                        // A calendar holds talks.
                        .filter(form -> form != Format.ICALENDAR)
                        .map(Format::written)
                        .toArray(String[]::new));
    }

    @Test
    void everySchemaIsOneAndEveryReferenceLeadsSomewhere() {
        JsonSchema metaSchema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        description
                .api()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(metaSchema.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
        description
                .api()
                .findValues("$ref")
                .forEach(reference -> assertThat(description
                                .api()
                                .at(reference.asText().substring(1))
                                .isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void whatIsNotDescribedDoesNotPass() {
        JsonNode accounts = description.api().at("/components/schemas/Accounts");
        assertThatCode(() -> description.fits(
                        json("{'negotiation': 'n-00000000000000b2', 'accounts': [], 'differences': [{'field':"
                                + " 'starts', 'values': [{'value': {'edtf': '2026'}, 'told_by': []}]}]}"),
                        accounts))
                .doesNotThrowAnyException();
        for (String undescribed : List.of(
                "{'negotiation': 'n-00000000000000b2', 'accounts': [], 'differences': [], 'colour': 'red'}",
                "{'negotiation': 'n-00000000000000b2', 'accounts': [], 'differences': [{'field': 'starts', 'values':"
                        + " [{'value': {'edtf': '2026', 'colour': 'red'}, 'told_by': []}]}]}")) {
            assertThatThrownBy(() -> description.fits(json(undescribed), accounts))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("colour");
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void everyAnswerHasAnExampleInEveryForm() {
        description
                .api()
                .path("paths")
                .forEach(path -> path.at("/get/responses/200/content")
                        .properties()
                        .forEach(content -> assertThat(content.getValue().path("examples"))
                                .as(content.getKey())
                                .isNotEmpty()));
    }

    /** Parameters that have an example of one name make the question to which the answer of that name belongs. */
    @Test
    void everyExampleIsWhatTheServiceAnswers() throws Exception {
        int executed = 0;
        for (Map.Entry<String, JsonNode> path : description.api().path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            Set<String> examples = new TreeSet<>();
            operation
                    .path("parameters")
                    .forEach(p -> examples.addAll(names(resolved(p).path("examples"))));
            Set<String> answers = new TreeSet<>();
            operation
                    .path("responses")
                    .forEach(response -> response.path("content")
                            .forEach(content -> answers.addAll(names(content.path("examples")))));
            assertThat(examples).as(path.getKey()).containsAll(answers);
            for (String example : examples) {
                execute(path.getKey(), operation, example);
                executed++;
            }
        }
        assertThat(executed).isGreaterThan(25);
    }

    /** The body of one name is answered by the answer of that name. */
    @Test
    void everyBodyThatIsAnExampleIsAnsweredSo() throws Exception {
        JsonNode operation = description.api().path("paths").path("/v1/verify").path("post");
        JsonNode bodies = operation.at("/requestBody/content/application~1json/examples");
        assertThat(names(bodies)).hasSizeGreaterThan(2);
        for (String example : names(bodies)) {
            Response answer = RestAssured.given()
                    .contentType("application/json")
                    .body(bodies.path(example).path("value").toString())
                    .post("/v1/verify");
            check(operation, example, answer);
        }
    }

    private void execute(String path, JsonNode operation, String example) throws Exception {
        RequestSpecification request = RestAssured.given();
        operation.path("parameters").forEach(parameter -> {
            JsonNode value = resolved(parameter).path("examples").path(example).path("value");
            if (value.isMissingNode()) {
                return;
            }
            String name = resolved(parameter).path("name").asText();
            if (resolved(parameter).path("in").asText().equals("path")) {
                request.pathParam(name, value.asText());
            } else {
                request.queryParam(name, value.asText());
            }
        });
        check(operation, example, request.get(path));
    }

    private static void check(JsonNode operation, String example, Response answer) throws Exception {
        String body = answer.asString().replaceAll("http://(localhost|127\\.0\\.0\\.1):\\d+/", DESCRIBED_BASE);
        String media = answer.contentType().replaceAll(";.*", "");
        JsonNode expected = null;
        int status = 200;
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            for (Map.Entry<String, JsonNode> content :
                    response.getValue().path("content").properties()) {
                JsonNode value =
                        content.getValue().path("examples").path(example).path("value");
                if (!value.isMissingNode()) {
                    expected = value;
                    status = Integer.parseInt(response.getKey());
                    assertThat(media).as(example).isEqualTo(content.getKey());
                }
            }
        }
        assertThat(answer.statusCode()).as(example + ": " + body).isEqualTo(status);
        if (expected == null) {
            return;
        }
        if (expected.isTextual()) {
            assertThat(body.replace("\r\n", "\n").strip())
                    .as(example)
                    .isEqualTo(expected.asText().strip());
        } else {
            assertThat(new ObjectMapper().readTree(body)).as(example).isEqualTo(expected);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return description.resolved(node);
    }

    private JsonNode parameter(String path, String name) {
        for (JsonNode parameter : description.api().path("paths").path(path).at("/get/parameters")) {
            if (resolved(parameter).path("name").asText().equals(name)) {
                return resolved(parameter);
            }
        }
        throw new AssertionError(path + " has no " + name);
    }

    private Set<String> keys(String path) {
        Set<String> keys = new HashSet<>();
        description
                .api()
                .path("paths")
                .path(path)
                .at("/get/parameters")
                .forEach(parameter -> keys.add(resolved(parameter).path("name").asText()));
        return keys;
    }

    private static Set<String> withId(Set<String> keys) {
        Set<String> all = new HashSet<>(keys);
        all.add("id");
        return all;
    }

    private static Set<String> withForm(Set<String> keys) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(List.of("format", "select"));
        return all;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
