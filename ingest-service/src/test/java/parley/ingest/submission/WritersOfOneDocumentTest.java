package parley.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.plain;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WritersOfOneDocumentTest {

    private static final int WRITERS = 8;
    private static final int VERSIONS_EACH = 8;

    @Test
    void allGetTheirVersionInAndItIsOneDocument() throws Exception {
        String address = "https://post.example/" + UUID.randomUUID();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < WRITERS * VERSIONS_EACH; i++) {
            answers.add(writers.submit(
                    () -> plain(newText()).queryParam("url", address).post("/v1/documents")));
        }
        writers.shutdown();
        Set<String> documents = new TreeSet<>();
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 201);
            documents.add(answer.get().path("document"));
        }
        assertThat(documents).hasSize(1);
        given().get("/v1/documents/" + documents.iterator().next())
                .then()
                .body("versions", hasSize(WRITERS * VERSIONS_EACH));
    }

    @Test
    void theSameTextFromManyAtOnceIsOneDocumentCreatedOnce() throws Exception {
        String text = newText();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            answers.add(writers.submit(() -> plain(text).post("/v1/documents")));
        }
        writers.shutdown();
        List<Boolean> created = new ArrayList<>();
        for (Future<Response> answer : answers) {
            created.add(answer.get().path("created"));
        }
        assertThat(created).containsOnlyOnce(true).hasSize(WRITERS);
    }
}
