package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;

@QuarkusTest
@EachEngine
class StatementPagingTest extends RecordTest {

    private static final int STATEMENTS = 23;

    @BeforeEach
    void record() {
        emptyRecord();
        for (int i = 0; i < STATEMENTS; i++) {
            feed.add(story(i, "first").changes());
        }
        feed.add(Story.of("Nobody dated this: no treaty.")
                .saysSomebody(Form.INDIRECT, Basis.CUE, "no treaty")
                .changes());
        awaitAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=date", "sort=-date", "sort=recorded", "sort=-recorded", "q=treaty", "q=treaty&sort=date"})
    void pagesTogetherHoldEverythingOnce(String query) {
        List<String> whole = ids(RestAssured.get("/v1/statements?per_page=100&" + query)
                .then()
                .statusCode(200)
                .extract());
        assertThat(whole).hasSize(STATEMENTS + 1).doesNotHaveDuplicates();
        assertThat(walk("/v1/statements?per_page=5&" + query, 0)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=date", "sort=-date", "sort=recorded", "sort=-recorded", "q=treaty"})
    void whatIsAddedWhileSomebodyTurnsPagesHidesAndRepeatsNothing(String query) {
        Set<String> before = new HashSet<>(walk("/v1/statements?per_page=50&" + query, 0));
        List<String> seen = walk("/v1/statements?per_page=4&" + query, 3);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    /** Reading and writing at their own pace, as they do in the world. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sort=date", "sort=-date", "sort=recorded", "sort=-recorded", "q=treaty", "q=number | fish"})
    void pagesReadDuringWritesHoldEveryEarlierHitOnce(String query) throws Exception {
        Set<String> before = new HashSet<>(walk("/v1/statements?per_page=50&" + encoded(query), 0));
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        Thread writer = new Thread(() -> {
            while (reading.get() && written.get() < 60) {
                int number = written.incrementAndGet();
                feed.add(story(number, "meanwhile " + number).changes());
                LockSupport.parkNanos(10_000_000);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 2; i++) {
                List<String> seen = walk("/v1/statements?per_page=3&" + encoded(query), 0);
                assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            }
        } finally {
            reading.set(false);
            writer.join();
        }
        assertThat(written).as("there were writes").hasPositiveValue();
        awaitAll();
    }

    private static String encoded(String query) {
        return query.replace(" ", "%20").replace("|", "%7C");
    }

    @Test
    void whatIsWithdrawnWhileSomebodyTurnsPagesHidesNothingElse() {
        List<String> whole = walk("/v1/statements?per_page=50&q=treaty", 0);
        ExtractableResponse<Response> first =
                RestAssured.get("/v1/statements?per_page=10&q=treaty").then().extract();
        recorded(
                story(0, "first").withdrawn(0),
                story(1, "first").withdrawn(0),
                story(2, "first").withdrawn(0),
                story(3, "first").withdrawn(0));
        Set<String> withdrawn = Set.of(
                story(0, "first").statement(0).value(),
                story(1, "first").statement(0).value(),
                story(2, "first").statement(0).value(),
                story(3, "first").statement(0).value());
        List<String> seen = new ArrayList<>(ids(first));
        seen.addAll(walk(next(first), 0));
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(
                        whole.stream().filter(id -> !withdrawn.contains(id)).toList());
    }

    @Test
    void statementsAreSortedByDateAndThoseWithoutOneAreLast() {
        List<String> up = days("sort=date");
        List<String> down = days("sort=-date");
        assertThat(up.subList(0, STATEMENTS)).isSorted();
        assertThat(down.subList(0, STATEMENTS)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(up).endsWith("none");
        assertThat(down).endsWith("none");
    }

    private static List<String> days(String query) {
        return RestAssured.get("/v1/statements?per_page=100&" + query)
                .then()
                .extract()
                .jsonPath()
                .<Map<String, Map<String, String>>>getList("results")
                .stream()
                .map(statement ->
                        statement.containsKey("said") ? statement.get("said").get("date") : "none")
                .toList();
    }

    /** All ids from page to page; after each of the first pages, statements are added before and behind. */
    private List<String> walk(String firstPage, int additions) {
        List<String> seen = new ArrayList<>();
        String page = firstPage;
        for (int i = 0; !page.isEmpty(); i++) {
            ExtractableResponse<Response> answer = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(ids(answer));
            page = next(answer);
            if (i < additions) {
                recorded(story(i, "added early"), story(20 + i, "added late"), story(10 + i, "added again treaty"));
            }
        }
        return seen;
    }

    private static String next(ExtractableResponse<Response> answer) {
        String link = answer.header("Link");
        assertThat(link == null).isEqualTo(answer.path("meta.next_cursor") == null);
        return link == null ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private static List<String> ids(ExtractableResponse<Response> answer) {
        return answer.jsonPath().getList("results.id", String.class);
    }

    /** Statements differ in length, so that they differ in how well they match. */
    private static Story story(int number, String words) {
        String said = "the treaty number " + number + " " + words + " and so on".repeat(number % 5);
        return Story.of("Roth said " + said + ".")
                .says(ROTH, Form.INDIRECT, "2026-01-%02d".formatted(1 + number % 28), said);
    }
}
