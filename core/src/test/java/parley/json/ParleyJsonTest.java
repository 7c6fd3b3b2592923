package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.feed.FeedPage;
import parley.negotiation.Negotiation;
import parley.segment.SegmentKind;
import parley.selector.TextPositionSelector;
import parley.speaker.Roster;
import parley.statement.StatementId;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.PartialDate;

class ParleyJsonTest {

    private static final String TEXT =
            "\ud83d\ude00 Polish Foreign Minister Edda Roth said that \"time is short\" for all of us.";

    private final ObjectMapper mapper = ParleyJson.mapper();
    private final Extraction extraction = Extractor.rules().extract(Document.of(TEXT), Roster.empty());

    private FeedPage page() {
        DocumentId id = DocumentId.ofFirst(extraction.document().version());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.StatementWithdrawn(id, new StatementId("q-0123456789abcdef0123456789abcdef")));
        extraction.speakers().forEach(speaker -> changes.add(new Change.SpeakerRecorded(speaker)));
        changes.add(new Change.DocumentRecorded(
                id,
                extraction.document().version(),
                TEXT,
                Optional.of("Time is short"),
                List.of(new Publication(
                        Optional.of("Nordpress"),
                        Optional.of(URI.create("https://nordpress.example/1")),
                        Optional.of(new PartialDate("2031-03")))),
                Optional.of(DateClaim.on(new PartialDate("2031-03"), DateBasis.METADATA, List.of())),
                List.of(new Change.SegmentMark(SegmentKind.PARAGRAPH, new TextPositionSelector(0, 60)))));
        extraction.statements().forEach(statement -> changes.add(new Change.StatementRecorded(id, 0, statement)));
        changes.add(new Change.DocumentRetracted(id));
        List<FeedEntry> entries = new ArrayList<>();
        for (Change change : changes) {
            entries.add(new FeedEntry(entries.size() + 1, Instant.parse("2031-03-10T09:00:00Z"), change));
        }
        return new FeedPage(entries, entries.size());
    }

    @Test
    void aFeedPageIsReadAsItWasWritten() throws Exception {
        FeedPage page = page();
        assertThat(page.changes()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(mapper.readValue(mapper.writeValueAsString(page), FeedPage.class))
                .isEqualTo(page);
    }

    @Test
    void keysAreSnakeCaseWordsLowerCaseAndSelectorsTyped() throws Exception {
        JsonNode recorded = mapper.readTree(mapper.writeValueAsString(page())).at("/changes/3");
        assertThat(recorded.has("recorded_at")).isTrue();
        assertThat(recorded.at("/change/type").asText()).isEqualTo("StatementRecorded");
        assertThat(recorded.at("/change/statement/form").asText()).isEqualTo("mixed");
        assertThat(recorded.at("/change/statement/content/0/position/type").asText())
                .isEqualTo("TextPositionSelector");
        assertThat(recorded.at("/change/statement/content/0/quote/type").asText())
                .isEqualTo("TextQuoteSelector");
        assertThat(recorded.at("/change/statement").has("said")).isFalse();
    }

    @Test
    void aNegotiationIsReadAsItWasWritten() throws Exception {
        String text =
                "LISK, March 10, 2031. /Nordpress/. The third round of talks between Karelund and Boreva was held in "
                        + "Lisk on March 9, where the sides agreed on exchanging prisoners on the \"400 for 400\" formula.";
        Extraction talks = Extractor.rules().extract(Document.of(text), Roster.empty());
        Negotiation negotiation = talks.negotiations().get(0);
        assertThat(mapper.readValue(mapper.writeValueAsString(negotiation), Negotiation.class))
                .isEqualTo(negotiation);
        JsonNode json = ExtractionJson.of("one", talks).at("/negotiations/0");
        assertThat(json.at("/round").asInt()).isEqualTo(3);
        assertThat(json.at("/start/value").asText()).isEqualTo("2031-03-09");
        assertThat(json.at("/venue/place").asText()).isEqualTo("Lisk");
        assertThat(json.at("/parties/1").asText()).isEqualTo("Boreva");
        JsonNode proof = json.at("/evidence/venue/0");
        assertThat(text.substring(proof.get(0).asInt(), proof.get(1).asInt())).isEqualTo("Lisk");
    }

    @Test
    void talksOfFormerVersionsThatNamedNoWordsForSomeAreReadWithThoseThatReportThem() throws Exception {
        String text =
                "The third round of talks between Karelund and Boreva was held in Lisk, where they agreed on a truce.";
        Negotiation negotiation = Extractor.rules()
                .extract(Document.of(text), Roster.empty())
                .negotiations()
                .get(0);
        ObjectNode former = mapper.valueToTree(negotiation);
        assertThat(former.at("/participations")).hasSize(2);
        assertThat(former.at("/outcomes")).hasSize(1);
        ((ObjectNode) former.at("/participations/1")).putArray("evidence");
        ((ObjectNode) former.at("/outcomes/0")).remove(List.of("evidence"));
        Negotiation read = mapper.readValue(mapper.writeValueAsString(former), Negotiation.class);
        assertThat(read.participations().get(0))
                .isEqualTo(negotiation.participations().get(0));
        assertThat(read.participations().get(1).name()).isEqualTo("Boreva");
        assertThat(read.participations().get(1).evidence()).isEqualTo(negotiation.evidence());
        assertThat(read.outcomes().get(0).evidence()).isEqualTo(negotiation.evidence());
    }

    @Test
    void wordsOutsideOfAVocabularyAreRefused() {
        assertThatThrownBy(() -> mapper.readValue("\"shouted\"", SegmentKind.class))
                .hasMessageContaining("shouted");
    }

    @Test
    void anExtractionIsWrittenInCodePoints() {
        JsonNode json = ExtractionJson.of("one", extraction);
        JsonNode content = json.at("/statements/0/content/0");
        int start = TEXT.offsetByCodePoints(0, content.get(0).asInt());
        int end = TEXT.offsetByCodePoints(0, content.get(1).asInt());
        assertThat(TEXT.substring(start, end)).isEqualTo("\"time is short\" for all of us");
        assertThat(json.at("/statements/0/speaker").asText()).isEqualTo("Edda Roth");
        assertThat(json.at("/attributions/0/kind").asText()).isEqualTo("mixed");
        assertThat(json.at("/negotiations").isArray()).isTrue();
    }
}
