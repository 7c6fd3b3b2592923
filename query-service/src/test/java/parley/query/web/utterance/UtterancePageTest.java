package parley.query.web.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.attribution.Form;
import parley.query.fixture.PageTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UtterancePageTest extends PageTest {

    private final Story cut = Story.of("“The exchange begins on Monday,” said Roth through an interpreter.")
            .titled("Cut")
            .in("The Lisk Times", "2026-01-04")
            .says(ROTH, Form.DIRECT, "2026-01-03", "The exchange begins on Monday")
            .by("said");

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(cut);
    }

    @Test
    void variantsStandBesideTheFullestWithWhatTheyLeftOut() {
        Document page = page(page("/utterances").select(".results a").attr("href"));
        assertThat(page.select("h1").text()).isEqualTo("The prisoner exchange begins on Monday");
        assertThat(page.select(".variants > li")).hasSize(2);
        assertThat(page.select(".variants > li").last().select("del").text()).endsWith("prisoner");
        assertThat(page.select(".left-out q").eachText()).containsExactly("prisoner");
        assertThat(page.select(".variants h3 a").eachAttr("href"))
                .containsExactly("/statements/" + Stories.talks().statement(0), "/statements/" + cut.statement(0));
    }

    @Test
    void itIsToldWhereATextTellsThatWordsWereInterpreted() {
        Document page = page(page("/utterances").select(".results a").attr("href"));
        assertThat(page.select(".variants > li").first().select(".where q")).isEmpty();
        assertThat(page.select(".variants > li").last().select(".where q").text())
                .isEqualTo("through an interpreter");
    }

    @Test
    void theDiffHasAllWordsOfBoth() {
        Document page = page(page("/utterances").select(".results a").attr("href"));
        page.select(".unseen").remove();
        Document without = page.clone();
        without.select("ins").remove();
        assertThat(without.select(".diff").text()).isEqualTo("The prisoner exchange begins on Monday");
        page.select("del").remove();
        assertThat(page.select(".diff").text()).isEqualTo("The exchange begins on Monday");
    }
}
