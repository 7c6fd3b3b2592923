package parley.query.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.query.fixture.PageTest;
import parley.query.fixture.Stories;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyPageTest extends PageTest {

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @Test
    void anAlteredQuotationIsShownBesideTheRecord() {
        Document page = page("/verify?quote=The+prisoner+exchange+begins+on+Tuesday&speaker=Roth&from=&to=");
        assertThat(page.select(".verdict h2").text()).isEqualTo("In the record, but altered");
        assertThat(page.select(".verdict").text()).contains("Searched: 5 statements in 2 documents");
        page.select(".unseen").remove();
        assertThat(page.select(".diff ins").text()).isEqualTo("Tuesday");
        assertThat(page.select(".diff del").text()).isEqualTo("Monday");
        assertThat(page.select(".results .where a").attr("href"))
                .isEqualTo("/statements/" + Stories.talks().statement(0));
        assertThat(page.select("textarea").text()).isEqualTo("The prisoner exchange begins on Tuesday");
    }

    @Test
    void whatWasNeverSaidIsNotFoundHere() {
        Document page = page("/verify?quote=Zebras+graze+on+the+moon+at+night");
        assertThat(page.select(".verdict h2").text()).isEqualTo("Not found here");
        assertThat(page.select(".results")).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsToldBesideTheForm() {
        Document page = page("/verify?quote=x+y&from=yesterday");
        assertThat(page.select("[role=alert]").text()).contains("from=yesterday");
        assertThat(page.select("input[name=from]").val()).isEqualTo("yesterday");
        assertThat(page("/verify").select(".verdict")).isEmpty();
    }
}
