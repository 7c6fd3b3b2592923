package parley.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.json;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.plain;
import static parley.ingest.platform.Http.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import parley.text.OriginalText;

@QuarkusTest
class DocumentResourceTest {

    @Test
    void aNewTextIsCreatedUnderTheHashOfItself() {
        String text = newText();
        String hash = OriginalText.of(text).sha256();
        plain(text)
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/documents/d-" + hash.substring(0, 32)))
                .body("document", equalTo("d-" + hash.substring(0, 32)))
                .body("version", equalTo(hash))
                .body("created", equalTo(true))
                .body("statements", equalTo(1));
    }

    @Test
    void theSameTextAgainIsKnownAndChangesNothing() {
        String text = newText();
        String document = submit(text);
        long before = end();
        json(Map.of("text", text))
                .post("/v1/documents")
                .then()
                .statusCode(200)
                .body("document", equalTo(document))
                .body("created", equalTo(false))
                .body("outcome", equalTo("unchanged"))
                .body("statements", equalTo(1));
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void aPdfIsRead() {
        given().contentType("application/pdf")
                .queryParam("publisher", "Nordpress")
                .body(pdfOf(newText()))
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .body("statements", equalTo(1));
    }

    private static byte[] pdfOf(String line) {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(FontName.TIMES_ROMAN), 6);
                stream.newLineAtOffset(20, 720);
                stream.showText(line);
                stream.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNewsItemIsReadAndTakenBack() {
        String uri = address();
        Map<String, Object> item =
                Map.of("uri", uri, "pubstatus", "usable", "headline", "Talks to go on", "body_text", newText());
        String document = given().contentType("application/ninjs+json")
                .body(item)
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .body("statements", equalTo(1))
                .extract()
                .path("document");
        given().contentType("application/ninjs+json")
                .body(Map.of("uri", uri, "pubstatus", "canceled"))
                .post("/v1/documents")
                .then()
                .statusCode(204);
        given().get("/v1/documents/" + document).then().statusCode(410);
        given().contentType("application/ninjs+json")
                .body(Map.of("uri", address(), "pubstatus", "canceled"))
                .post("/v1/documents")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
    }

    @Test
    void anotherPublicationOfAKnownTextIsToldOnce() {
        String text = newText();
        String document = submit(text);
        long before = end();
        Map<String, String> elsewhere =
                Map.of("text", text, "url", address(), "publisher", "The Harbour Post", "published", "2031-03-11");
        json(elsewhere).post("/v1/documents").then().statusCode(200).body("outcome", equalTo("completed"));
        json(elsewhere).post("/v1/documents").then().statusCode(200).body("outcome", equalTo("unchanged"));
        List<String> types =
                given().queryParam("after", before).get("/v1/changes").path("changes.change.type");
        assertThat(types).containsOnlyOnce("DocumentRecorded");
        given().get("/v1/documents/" + document)
                .then()
                .body("publications", hasSize(1))
                .body("publications[0].publisher", equalTo("The Harbour Post"))
                .body("publications[0].published", equalTo("2031-03-11"));
    }

    @Test
    void anotherTextAtAKnownAddressIsANewVersionAndReplacesTheStatements() {
        String address = address();
        Response first = json(Map.of("text", newText(), "url", address)).post("/v1/documents");
        String document = first.path("document");
        long before = end();
        Response second = json(Map.of("text", newText(), "url", address)).post("/v1/documents");
        second.then().statusCode(200).body("document", equalTo(document)).body("outcome", equalTo("new_version"));
        List<String> types =
                given().queryParam("after", before).get("/v1/changes").path("changes.change.type");
        assertThat(types).containsExactly("StatementWithdrawn", "DocumentRecorded", "StatementRecorded");
        given().get("/v1/documents/" + document)
                .then()
                .body("version", equalTo(second.path("version")))
                .body("versions.version", equalTo(List.of(first.path("version"), second.path("version"))))
                .body("publications", hasSize(1))
                .body("statements", equalTo(1));
    }

    @Test
    void aReplacedTextIsANewVersionAndTheFormerOneCanBeMadeCurrentAgain() {
        String former = newText();
        String document = submit(former);
        String corrected = newText();
        plain(corrected)
                .put("/v1/documents/" + document)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("new_version"))
                .body("version", equalTo(OriginalText.of(corrected).sha256()));
        plain(corrected).put("/v1/documents/" + document).then().statusCode(200).body("outcome", equalTo("unchanged"));
        long before = end();
        plain(former).put("/v1/documents/" + document).then().statusCode(200);
        assertThat(given().queryParam("after", before).get("/v1/changes").<List<String>>path("changes.change.type"))
                .containsExactly("StatementWithdrawn", "DocumentRecorded", "StatementRecorded");
        given().get("/v1/documents/" + document)
                .then()
                .body("version", equalTo(OriginalText.of(former).sha256()))
                .body("versions", hasSize(2));
    }

    @Test
    void aFormerVersionSubmittedAgainStaysFormer() {
        String former = newText();
        String document = submit(former);
        String current = newText();
        plain(current).put("/v1/documents/" + document).then().statusCode(200);
        plain(former).post("/v1/documents").then().statusCode(200).body("outcome", equalTo("unchanged"));
        given().get("/v1/documents/" + document)
                .then()
                .body("version", equalTo(OriginalText.of(current).sha256()));
    }

    @Test
    void theTextOfAnotherDocumentIsNoVersionOfThisOne() {
        String taken = newText();
        String owner = submit(taken);
        plain(taken)
                .put("/v1/documents/" + submit(newText()))
                .then()
                .statusCode(409)
                .body("code", equalTo("text_of_other_document"))
                .body("detail", containsString(owner));
    }

    @Test
    void aVersionIsGivenCharacterByCharacterAndUnderItsOwnTag() {
        String text = "\r\n«Здравствуйте»,\u00a0said Orla Venn.\r\n 😀 " + newText();
        String document = submit(text);
        String version = OriginalText.of(text).sha256();
        String path = "/v1/documents/" + document + "/versions/" + version;
        Response answer = given().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(text);
        given().header("If-None-Match", answer.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void aRetractedDocumentIsGoneWithItsStatementsAndStaysGone() {
        String text = newText();
        Response received = plain(text).post("/v1/documents");
        String path = "/v1/documents/" + received.path("document");
        long before = end();
        given().delete(path).then().statusCode(204);
        assertThat(given().queryParam("after", before).get("/v1/changes").<List<String>>path("changes.change.type"))
                .containsExactly("StatementWithdrawn", "DocumentRetracted");
        String version = received.path("version");
        for (Response answer : List.of(
                given().get(path),
                given().get(path + "/versions/" + version),
                given().delete(path),
                plain(newText()).put(path),
                plain(text).post("/v1/documents"))) {
            answer.then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("document_retracted"))
                    .body("detail", startsWith(received.<String>path("document")));
        }
    }

    @Test
    void aPageIsReadAsTextWithWhatItSaysOfItself() {
        String sentence = newText();
        Response answer = given().header("Content-Type", "text/html; charset=utf-8")
                .queryParam("publisher", "The Harbour Post")
                .body("<html><head><title>Talks</title></head><body><nav>Home</nav><article><h1>Talks to go on</h1><p>"
                        + sentence.replace("\"", "&quot;") + "</p></article></body></html>")
                .post("/v1/documents");
        answer.then().statusCode(201).body("statements", equalTo(1));
        given().get("/v1/documents/" + answer.path("document"))
                .then()
                .body("publications[0].publisher", equalTo("The Harbour Post"));
        assertThat(given().get("/v1/documents/" + answer.path("document") + "/versions/" + answer.path("version"))
                        .asString())
                .contains(sentence)
                .doesNotContain("Home");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/v1/documents/d-00000000000000000000000000000000",
                "/v1/documents/nonsense",
                "/v1/documents/" + submit(newText()) + "/versions/" + "0".repeat(64),
                "/v1/documents/" + submit(newText()) + "/versions/1")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not_found"));
        }
    }

    private static String address() {
        return "https://post.example/" + java.util.UUID.randomUUID();
    }
}
