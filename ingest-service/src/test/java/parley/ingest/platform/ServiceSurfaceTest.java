package parley.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceSurfaceTest {

    @Test
    void healthSpeaksOfTheDatabase() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void metricsCountDocumentsStatementsAndTheFeed() {
        Http.submit(Http.newText());
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("parley_documents_received_total\\{outcome=\"created\"} [1-9]")
                .containsPattern("parley_statements_read_total [1-9]")
                .containsPattern("parley_feed_position [1-9]")
                .containsPattern("parley_extraction_seconds_count [1-9]");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {
            "/v1/changes",
            "/v1/nothing",
            "/nothing",
            "/desk",
            "/desk/nothing",
            "/desk.css",
            "/openapi",
            "/q/health/live"
        }) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("same-origin"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
    }

    @Test
    void whatIsNotOfferedIsAProblemToo() {
        given().get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not_found"));
        given().delete("/v1/changes").then().statusCode(405).body("code", equalTo("method_not_allowed"));
        given().accept("text/csv").get("/v1/changes").then().statusCode(406).body("code", equalTo("not_acceptable"));
    }
}
