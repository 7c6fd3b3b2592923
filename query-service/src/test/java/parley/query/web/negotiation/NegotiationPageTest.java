package parley.query.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.query.fixture.PageTest;
import parley.query.fixture.Stories;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NegotiationPageTest extends PageTest {

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
    }

    @Test
    void theTimelineAndItsTableSayTheSame() {
        Document page = page("/negotiations/" + Stories.process().id());
        assertThat(page.select("tbody tr").eachAttr("id"))
                .containsExactly(
                        Stories.process().id().value(), Stories.round().id().value());
        assertThat(page.select(".timeline .party").eachText()).containsExactly("Norland", "Sudmark");
        // Two accounts give two days, so the round stands at both.
        assertThat(page.select(".timeline a.event.contested").eachAttr("href"))
                .containsExactly(
                        "#" + Stories.round().id(), "#" + Stories.round().id());
        assertThat(page.select(".timeline .event .number").eachText()).containsOnly("2");
    }

    @Test
    void whatIsContestedOpensBothAccounts() {
        Document page = page("/negotiations/" + Stories.round().id());
        assertThat(page.select(".facts .badge").eachAttr("href")).contains("#contested-starts");
        assertThat(page.select("#contested-starts .value").eachText())
                .containsExactlyInAnyOrder("2 January 2026", "3 January 2026");
        assertThat(page.select("#contested-starts .version li a").eachText())
                .containsExactlyInAnyOrder("Exchange agreed", "River ruling");
        assertThat(page.select("#accounts ~ details.account")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void positionsHaveReceipts() {
        Document page = page("/negotiations/" + Stories.process().id());
        assertThat(page.select(".positions li p").first().text()).isEqualTo("offer · prisoners");
        assertThat(page.select(".positions .where a").attr("href"))
                .isEqualTo("/statements/" + Stories.talks().statement(0));
    }

    @Test
    void talksCanBePutIntoACalendar() {
        String link = page("/negotiations/" + Stories.round().id())
                .select("a[href*=ics]")
                .attr("href");
        assertThat(RestAssured.get(link).asString()).contains("BEGIN:VEVENT");
    }

    @Test
    void theListFindsTalksByWordKindAndDay() {
        assertThat(page("/negotiations").select(".list > li")).hasSize(2);
        assertThat(page("/negotiations?kind=round&q=&start.gte=2026&start.lte=").select(".list > li"))
                .hasSize(1);
        assertThat(page("/negotiations?kind=call").select(".empty")).hasSize(1);
        assertThat(page("/negotiations?start.gte=x", 400).select("[role=alert]").text())
                .contains("start.gte=x");
    }
}
