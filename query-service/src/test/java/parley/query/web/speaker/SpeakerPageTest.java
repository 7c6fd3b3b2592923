package parley.query.web.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.feed.Change;
import parley.query.fixture.PageTest;
import parley.query.fixture.Stories;
import parley.speaker.SpeakerId;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeakerPageTest extends PageTest {

    private static final SpeakerId GIVEN_UP = new SpeakerId("s-00000000000000b7");

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(new Change.SpeakerJoined(GIVEN_UP, ROTH.id(), "one name", List.of("Roth")));
    }

    @Test
    void itTellsNamesOfficesTalksAndStatements() {
        Document page = page("/speakers/" + ROTH.id());
        assertThat(page.select("h1").text()).isEqualTo("Anneli Roth");
        assertThat(page.select(".head").text())
                .contains("person")
                .contains("Norway")
                .contains("Also printed as Roth");
        assertThat(page.select("aside").text()).contains("foreign minister, Norland");
        assertThat(page.select("aside a[href=/negotiations/" + Stories.round().id() + "]"))
                .hasSize(1);
        assertThat(page.select(".results .where a").eachAttr("href"))
                .containsExactly("/statements/" + Stories.talks().statement(0));
        assertThat(page.select("aside").text()).contains("Found to be one with " + GIVEN_UP + ", one name: Roth");
    }

    @Test
    void whatWasSaidAboutAWordIsAskedForWithoutScripts() {
        assertThat(page("/speakers/" + OKEKE.id() + "?about=failed").select(".results > li"))
                .hasSize(1);
        assertThat(page("/speakers/" + OKEKE.id() + "?about=zebra")
                        .select("h2")
                        .first()
                        .text())
                .isEqualTo("No statements about zebra");
    }

    @Test
    void theListFindsPartsOfNames() {
        assertThat(page("/speakers").select(".list > li")).hasSize(3);
        assertThat(page("/speakers?q=rot").select(".list > li a").eachText()).containsExactly("Anneli Roth");
        assertThat(page("/speakers?q=zebra").select("h1").text()).isEqualTo("No speakers named like zebra");
    }
}
