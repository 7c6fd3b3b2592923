package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.attribution.Form;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.query.index.SearchIndex;
import parley.query.index.search.EntrySearch;
import parley.query.meaning.Codebook;
import parley.query.meaning.Meaning;
import parley.query.meaning.MeaningCode;
import parley.query.meaning.Meanings;
import parley.query.meaning.Nearness;
import parley.query.store.ReceiptStore;
import parley.query.store.ReceiptStore.Receipt;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarStatementsTest extends RecordTest {

    private static final List<String> SAID = List.of(
            "The shooting has to stop before anything else can be discussed",
            "We demand an immediate end to the fighting along the whole front",
            "Both armies will stop shooting at midnight",
            "A ceasefire is on the table, and so is the question of prisoners",
            "All captured soldiers should be allowed to go home to their families",
            "Bread and fuel prices have doubled since the spring",
            "The harvest was poor, and wheat has become expensive",
            "My daughter starts school next week",
            "The football team deserves our congratulations");

    @Inject
    SearchIndex index;

    @Inject
    ReceiptStore receipts;

    @Inject
    Meanings meanings;

    @Inject
    Codebook codebook;

    private final Story story = Story.of(String.join(". ", SAID) + ".");

    @BeforeAll
    void record() {
        emptyRecord();
        for (int i = 0; i < SAID.size(); i++) {
            story.says(i % 2 == 0 ? ROTH : OKEKE, Form.DIRECT, "2026-01-0" + (1 + i), SAID.get(i));
        }
        recorded(story);
    }

    @Test
    void whatMeansTheSameComesFirst() {
        assertThat(found(Map.of("similar_to", "The troops must cease fire")).subList(0, 3))
                .containsExactly(SAID.get(2), SAID.get(1), SAID.get(3));
        assertThat(found(Map.of("similar_to", "The prisoners of war must be released"))
                        .subList(0, 2))
                .containsExactly(SAID.get(3), SAID.get(4));
        assertThat(found(Map.of("similar_to", "Food costs too much")).subList(0, 2))
                .containsExactly(SAID.get(6), SAID.get(5));
    }

    @Test
    void aStatementIsNotSimilarToItself() {
        List<String> found = found(Map.of("similar_to", story.statement(5).value()));
        assertThat(found).doesNotContain(SAID.get(5)).startsWith(SAID.get(6));
    }

    @Test
    void filtersHoldForWhatIsSimilarToo() {
        assertThat(found(Map.of("similar_to", "The troops must cease fire", "speaker", OKEKE.name())))
                .startsWith(SAID.get(1), SAID.get(3))
                .hasSize(4);
        assertThat(found(Map.of("similar_to", "The troops must cease fire", "q", "-fighting")))
                .doesNotContain(SAID.get(1));
    }

    @Test
    void whereNothingMeetsTheFiltersNothingIsSimilar() {
        assertThat(found(Map.of("similar_to", "The troops must cease fire", "speaker", "Nobody Known")))
                .isEmpty();
    }

    @Test
    void theIndexProposesWhatIsNearestByCode() {
        for (String asked : SAID) {
            Nearness near = codebook.nearness(meaning(asked));
            List<String> byCode = SAID.stream()
                    .sorted(Comparator.comparing((String said) -> -nearness(near, meaning(said))))
                    .limit(3)
                    .toList();
            assertThat(proposed(near, 3)).isEqualTo(byCode);
        }
    }

    private List<String> proposed(Nearness near, int most) {
        try (EntrySearch search = index.search()) {
            SearchPredicate all = search.scope().predicate().matchAll().toPredicate();
            List<Long> recorded = search.nearest(all, near, most);
            Map<Long, Receipt> found = receipts.recordedBy(recorded);
            return recorded.stream()
                    .map(position -> found.get(position).statement().statement().text())
                    .toList();
        }
    }

    private Meaning meaning(String text) {
        return meanings.of(text).orElseThrow();
    }

    private float nearness(Nearness near, Meaning meaning) {
        MeaningCode code = codebook.code(meaning);
        return near.of(code.first(), code.last());
    }

    @Test
    void whatHasTheWordsAndTheMeaningComesBeforeWhatHasOne() {
        List<String> found = found(Map.of("q", "ceasefire", "similar_to", "The troops must cease fire"));
        assertThat(found).startsWith(SAID.get(3)).hasSize(SAID.size());
        assertThat(found.subList(1, 3)).containsExactly(SAID.get(2), SAID.get(1));
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        List<String> all = found(Map.of("similar_to", "Food costs too much"));
        var first = RestAssured.get("/v1/statements?similar_to=Food costs too much&per_page=4")
                .jsonPath();
        List<String> second = found(Map.of(
                "similar_to", "Food costs too much", "per_page", "4", "cursor", first.getString("meta.next_cursor")));
        assertThat(first.<String>getList("results.text")).isEqualTo(all.subList(0, 4));
        assertThat(second).isEqualTo(all.subList(4, 8));
    }

    @Test
    void unknownStatementsAreNotFound() {
        get("/v1/statements?similar_to=q-00000000000000000000000000000000")
                .statusCode(404)
                .body("code", equalTo("not_found"));
    }

    private static List<String> found(Map<String, String> query) {
        return RestAssured.given()
                .queryParams(query)
                .get("/v1/statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results.text", String.class);
    }
}
