package parley.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.plain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyKeyTest {

    @Inject
    EntityManager database;

    @Test
    void theSameRequestUnderTheSameKeyGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String text = newText();
        Response first = plain(text).header("Idempotency-Key", key).post("/v1/documents");
        long before = end();
        Response second = plain(text).header("Idempotency-Key", key).post("/v1/documents");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        String text = newText();
        plain(text).header("Idempotency-Key", key).post("/v1/documents").then().statusCode(201);
        long before = end();
        plain(newText())
                .header("Idempotency-Key", key)
                .post("/v1/documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"))
                .body("parameter", equalTo("Idempotency-Key"));
        plain(text)
                .header("Idempotency-Key", key)
                .queryParam("title", "Another title")
                .post("/v1/documents")
                .then()
                .statusCode(422);
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void requestsUnderOneKeyAtTheSameTimeGetOneAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        String text = newText();
        ExecutorService senders = Executors.newFixedThreadPool(6);
        Callable<String> request = () ->
                plain(text).header("Idempotency-Key", key).post("/v1/documents").asString();
        List<Future<String>> answers = senders.invokeAll(java.util.Collections.nCopies(6, request));
        senders.shutdown();
        String first = answers.get(0).get();
        assertThat(first).contains("\"created\":true");
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo(first);
        }
    }

    @Test
    void aKeyIsForgottenInTheEnd() {
        String old = UUID.randomUUID().toString();
        plain(newText())
                .header("Idempotency-Key", old)
                .post("/v1/documents")
                .then()
                .statusCode(201);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update idempotency_key set created_at = created_at - interval '25 hours' where key = :key")
                        .setParameter("key", old)
                        .executeUpdate());
        plain(newText())
                .header("Idempotency-Key", old)
                .post("/v1/documents")
                .then()
                .statusCode(201);
    }

    @Test
    void aKeyHasToBeAName() {
        plain(newText())
                .header("Idempotency-Key", "k".repeat(256))
                .post("/v1/documents")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_parameter"));
    }
}
