package parley.query.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.feed.Change;
import parley.query.fixture.PageTest;
import parley.query.fixture.Story;

/** A text that was corrected can be read as it was, until the document is retracted. */
@QuarkusTest
class DocumentVersionsTest extends PageTest {

    private final Story story = Story.of("The minister came.\n\nThree ships left the port on Monday.\n\nIt rained.")
            .titled("Three ships");
    private final String corrected = "The minister came.\n\nTwo ships left the port on Monday evening.\n\nIt rained.";
    private final String id = story.id().value();

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(story.document(), version(corrected, "Two ships"));
    }

    @Test
    void aDocumentNamesItsVersionsAndHasTheTextOfEach() {
        List<String> versions = get("/v1/documents/{id}", id)
                .body("versions", hasSize(2))
                .body(
                        "versions[1].version",
                        equalTo(parley.document.Document.of(corrected).version().value()))
                .extract()
                .path("versions.version");
        get("/v1/documents/{id}/versions/{version}", id, versions.get(0))
                .statusCode(200)
                .body("text", equalTo(story.text()))
                .body("title", equalTo("Three ships"));
        get("/v1/documents/{id}/versions/{version}", id, versions.get(1)).body("text", equalTo(corrected));
        get("/v1/documents/{id}/versions/{version}", id, "0".repeat(64)).statusCode(404);
    }

    @Test
    void whatIsSaidOfTheSameTextIsNoVersion() {
        recorded(version(corrected, "Another title"));
        get("/v1/documents/{id}", id).body("versions", hasSize(2)).body("title", equalTo("Another title"));
    }

    @Test
    void aTextMayComeBack() {
        recorded(story.document());
        String first = story.document().version().value();
        String second = parley.document.Document.of(corrected).version().value();
        get("/v1/documents/{id}", id).body("versions.version", contains(first, second, first));
        rebuild();
        get("/v1/documents/{id}", id).body("versions.version", contains(first, second, first));
    }

    @Test
    void aRetractedDocumentHasNoVersions() {
        recorded(story.retraction());
        String first = story.document().version().value();
        get("/v1/documents/{id}/versions/{version}", id, first).statusCode(410);
        recorded(version(corrected, "Two ships"));
        get("/v1/documents/{id}", id).body("versions", hasSize(1));
    }

    @Test
    void aPageShowsWhatChanged() {
        Document reading = page("/documents/" + id);
        assertThat(reading.select(".banner").text()).contains("This text was changed on");
        Document page = page(reading.select(".banner a").attr("href"));
        assertThat(page.select(".diff del").eachText()).containsExactly("left out: Three", "left out: Monday.");
        assertThat(page.select(".diff ins").eachText()).containsExactly("added: Two", "added: Monday evening.");
        assertThat(page.select(".unchanged").eachText())
                .containsExactly("1 paragraph unchanged", "1 paragraph unchanged");
        assertThat(page.select(".main").text()).contains("The title was Three ships");
        Document first = page(page.select(".versions a").first().attr("href"));
        assertThat(first.select("h2").first().text()).isEqualTo("The first version");
        assertThat(page("/documents/" + id + "/versions?number=3", 400)
                        .select("[role=alert]")
                        .text())
                .contains("from 1 to 2");
    }

    private Change version(String text, String title) {
        return new Change.DocumentRecorded(
                story.id(),
                parley.document.Document.of(text).version(),
                text,
                Optional.of(title),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
