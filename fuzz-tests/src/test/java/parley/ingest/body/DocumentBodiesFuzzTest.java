package parley.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import parley.document.Document;
import parley.ingest.platform.ProblemException;

/** Bodies of submissions, as the resources read them: a document comes out, or a problem that the sender can understand. */
class DocumentBodiesFuzzTest {

    private static final long LIMIT = 200;

    @FuzzTest
    void anyJsonIsReadOrRefused(byte[] body) {
        read(new Body(MediaType.APPLICATION_JSON_TYPE, body));
    }

    @FuzzTest
    void anyNewsItemIsReadOrRefused(byte[] body) {
        Body item = new Body(MediaType.valueOf(DocumentBodies.NINJS), body);
        try {
            if (DocumentBodies.submitted(item, new MultivaluedHashMap<>()) instanceof Submitted.Received received) {
                storable(received.document());
            }
        } catch (ProblemException e) {
            refused(e);
        }
    }

    @FuzzTest
    void anyTextIsReadOrRefused(byte[] body) {
        read(new Body(MediaType.TEXT_PLAIN_TYPE, body));
    }

    @FuzzTest
    void anyPageIsReadOrRefused(byte[] body) {
        read(new Body(MediaType.TEXT_HTML_TYPE, body));
    }

    /** Every line of a batch is read, however the lines before it are. */
    @FuzzTest
    void anyBatchIsReadToItsEnd(byte[] body) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(body), LIMIT);
        long number = 0;
        for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            number++;
            assertThat(next.get().number()).isEqualTo(number);
            try {
                next.get().requireWithin(LIMIT);
                storable(DocumentBodies.readJson(next.get().bytes()));
            } catch (ProblemException e) {
                refused(e);
            }
        }
    }

    private static void read(Body body) {
        try {
            storable(DocumentBodies.read(body, new MultivaluedHashMap<>()));
        } catch (ProblemException e) {
            refused(e);
        }
    }

    /** PostgreSQL has no NUL in texts, and no halves of characters. */
    private static void storable(Document document) {
        assertThat(document.text().value()).isNotBlank().doesNotContain("\0");
        assertThat(document.text().value().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        document.title().ifPresent(title -> assertThat(title).doesNotContain("\0"));
    }

    private static void refused(ProblemException e) {
        assertThat(e.problem().status()).isBetween(400, 499);
    }
}
