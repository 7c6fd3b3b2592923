package parley.query.document;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.segment.SegmentKind;

@QuarkusTest
class DocumentResourceTest extends RecordTest {

    private final Story late = Story.of("No deal 🕊\n\nRoth replied no. Then she said yes.")
            .titled("No deal")
            .in("Nordpress", "2026-01-04")
            .segment(SegmentKind.HEADLINE, "🕊")
            .segment(SegmentKind.PARAGRAPH, "yes.")
            .says(ROTH, Form.INDIRECT, "2026-01-04", "no")
            .says(ROTH, Form.INDIRECT, "2026-01-04", "yes");
    private final Story early = Story.of("Old news.").titled("Old").in("Nordpress", "2025");
    private final Story undated = Story.of("Some news.");

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(undated, early, late);
    }

    @Test
    void aDocumentComesWithTextSegmentsAndStatementsInOrder() {
        JsonPath document = get("/v1/documents/{id}", late.id().value())
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(document.getString("text")).isEqualTo(late.text());
        assertThat(document.<String>getList("segments.kind")).containsExactly("headline", "paragraph");
        assertThat(document.getInt("segments[1].position.start")).isEqualTo(9);
        assertThat(document.<String>getList("statements.text")).containsExactly("no", "yes");
        assertThat(document.getString("published.date")).isEqualTo("2026-01-04");
        assertThat(document.getString("publications[0].publisher")).isEqualTo("Nordpress");
    }

    @Test
    void theListBeginsWithTheLatest() {
        JsonPath first =
                get("/v1/documents?per_page=2").statusCode(200).extract().jsonPath();
        assertThat(first.getInt("meta.count")).isEqualTo(3);
        assertThat(first.<String>getList("results.id"))
                .containsExactly(late.id().value(), early.id().value());
        JsonPath second = get("/v1/documents?per_page=2&cursor={c}", first.getString("meta.next_cursor"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.<String>getList("results.id"))
                .containsExactly(undated.id().value());
    }

    @Test
    void aRetractedDocumentIsGone() {
        recorded(late.retraction());
        JsonPath gone = get("/v1/documents/{id}", late.id().value())
                .statusCode(410)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(gone.getString("code")).isEqualTo("document_retracted");
        assertThat(gone.getString("retracted_at")).isNotBlank();
        get("/v1/documents/{id}", "d-nothing").statusCode(404);
        get("/documents/{id}", late.id().value()).statusCode(410).contentType("text/html");
        assertThat(get("/v1/documents").extract().jsonPath().<String>getList("results.id"))
                .hasSize(2);
    }
}
