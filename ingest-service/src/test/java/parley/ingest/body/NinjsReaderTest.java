package parley.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import parley.ingest.platform.ProblemException;

class NinjsReaderTest {

    @Test
    void anItemOfVersionTwoHasArraysOfHeadlinesAndBodies() {
        NinjsReader item = NinjsReader.of("""
                {"uri": "https://nordpress.example/1", "versioncreated": "2031-03-10T08:00:00+02:00", "pubstatus": "usable",
                 "provider": {"name": "Nordpress"}, "urgency": 3,
                 "headlines": [{"role": "main", "value": "Talks to go on"}],
                 "bodies": [{"contenttype": "text/html", "value": "<p>marked up</p>"},
                            {"contenttype": "text/plain", "value": "Orla Venn said no."}]}""");
        assertThat(item.document().text().value()).isEqualTo("Talks to go on\n\nOrla Venn said no.");
        assertThat(item.metadata("title")).contains("Talks to go on");
        assertThat(item.metadata("published")).contains("2031-03-10");
        assertThat(item.metadata("publisher")).contains("Nordpress");
        assertThat(item.metadata("url")).contains("https://nordpress.example/1");
        assertThat(item.isCanceled()).isFalse();
    }

    @Test
    void anItemOfVersionOneHasItsBodyInFieldsOfItsOwn() {
        NinjsReader item = NinjsReader.of("""
                {"uri": "urn:nordpress:1", "headline": "Talks to go on", "copyrightholder": "Nordpress", "pubstatus": "canceled",
                 "body_xhtml": "<div><p>Orla Venn said no.</p></div>"}""");
        assertThat(item.document().text().value()).isEqualTo("Talks to go on\n\nOrla Venn said no.");
        assertThat(item.metadata("publisher")).contains("Nordpress");
        assertThat(item.metadata("url"))
                .as("no address that a reader could follow")
                .isEmpty();
        assertThat(item.isCanceled()).isTrue();
    }

    @Test
    void withoutAddressOrBodyThereIsNoItem() {
        for (String json : new String[] {"[]", "{}", "{\"uri\": 3}", "{\"uri\": \"https://a.example/1\"}", "nothing"}) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> NinjsReader.of(json).document());
        }
    }
}
