package parley.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description that is served holds together, and the service keeps to it. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private JsonNode api;

    @BeforeEach
    void fetchTheDescription() throws Exception {
        api = JSON.readTree(given().queryParam("format", "json").get("/openapi").asString());
    }

    @Test
    void itIsOpenApi31AndListsExactlyThePathsThatAreServed() {
        assertThat(api.path("openapi").asText()).startsWith("3.1.");
        assertThat(api.at("/info/title").asText()).isNotBlank();
        assertThat(api.at("/info/version").asText()).isNotBlank();
        Set<String> described = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(key -> {
                    if (!key.equals("parameters")) {
                        described.add(key.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(described).isEqualTo(ServedOperations.ofApi());
    }

    @Test
    void everyOperationIsExplainedAndShowsAnExampleOfEveryBodyAndAnswer() {
        Set<String> ids = new HashSet<>();
        for (JsonNode operation : operations()) {
            String id = operation.path("operationId").asText();
            assertThat(ids.add(id)).as("operationId %s is used once", id).isTrue();
            assertThat(operation.path("summary").asText()).as(id).isNotBlank();
            assertThat(operation.path("description").asText()).as(id).isNotBlank();
            List<JsonNode> bodies = new ArrayList<>();
            if (operation.has("requestBody")) {
                bodies.add(resolved(operation.path("requestBody")));
            }
            operation.path("responses").forEach(response -> {
                assertThat(resolved(response).path("description").asText())
                        .as(id)
                        .isNotBlank();
                bodies.add(resolved(response));
            });
            bodies.forEach(body -> body.path("content")
                    .forEach(content -> assertThat(isBinary(content)
                                    || !content.path("examples").isEmpty())
                            .as(id)
                            .isTrue()));
        }
    }

    /** Of a file that is no text there is nothing to show. */
    private static boolean isBinary(JsonNode content) {
        return content.path("schema").path("format").asText().equals("binary");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        api.findValues("$ref")
                .forEach(reference -> assertThat(
                                api.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void everySchemaIsAJsonSchemaAndEveryExampleFitsItsSchema() {
        JsonSchema metaSchema = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
        api.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(metaSchema.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
        for (JsonNode content : api.findValues("content")) {
            content.forEach(body -> body.path("examples")
                    .forEach(example -> assertThat(schema(body.path("schema")).validate(example.path("value")))
                            .as(example.path("summary").asText())
                            .isEmpty()));
        }
    }

    @Test
    void theCodesOfProblemsAreThoseOfTheService() {
        List<String> described = new ArrayList<>();
        api.at("/components/schemas/Problem/properties/code/enum").forEach(code -> described.add(code.asText()));
        List<String> known = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            known.add(code.name().toLowerCase(Locale.ROOT));
        }
        assertThat(described).containsExactlyElementsOf(known);
    }

    @Test
    void answersHaveTheShapesThatAreDescribed() throws Exception {
        String text = Http.newText();
        Map<String, String> submission =
                Map.of("text", text, "url", "https://post.example/" + text.hashCode(), "published", "2031-03-10");
        Response created = Http.json(submission).post("/v1/documents");
        fits(created, 201, "Receipt");
        fits(given().get("/v1/documents/" + created.path("document")), 200, "Document");
        fits(Http.plain(text).post("/v1/extract"), 200, "Extraction");
        fits(Http.plain(Http.newText()).put("/v1/documents/" + created.path("document")), 200, "Receipt");
        given().delete("/v1/documents/" + created.path("document")).then().statusCode(204);
        fits(given().get("/v1/documents/" + created.path("document")), 410, "Problem");
        fits(given().queryParam("limit", 1000).get("/v1/changes"), 200, "FeedPage");
        fits(Http.json(Map.of("text", "a", "titel", "b")).post("/v1/documents"), 400, "Problem");
        Response batch = given().urlEncodingEnabled(false)
                .header("Content-Type", "application/x-ndjson")
                .body("{\"text\": \"Hello.\"}\n{\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents:batch");
        for (String line : batch.asString().split("\n")) {
            assertThat(component("BatchLine").validate(JSON.readTree(line))).isEmpty();
        }
    }

    @Test
    void swaggerShowsIt() {
        assertThat(given().get("/swagger-ui/").asString()).contains("/openapi");
    }

    private void fits(Response answer, int status, String component) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(component(component).validate(JSON.readTree(answer.asByteArray())))
                .isEmpty();
    }

    private JsonSchema component(String name) {
        return schema(JSON.createObjectNode().put("$ref", "#/components/schemas/" + name));
    }

    /** A schema of the description, with the components to which it refers. */
    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        api.path("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        operations.add(operation.getValue());
                    }
                }));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }
}
