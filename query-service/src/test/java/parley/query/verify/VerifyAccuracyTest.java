package parley.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.feed.Change;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.query.verify.QuoteCases.Kind;
import parley.query.verify.QuoteCases.QuoteCase;

/** How often the verdict is right, over quotations made of our own corpus. Prints the table of {@code docs/accuracy.md}. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyAccuracyTest extends RecordTest {

    private static final int STORIES_AT_ONCE = 100;

    /** All but one in twenty. */
    private static final double MOST = 0.95;

    /** Asked by turns, so that both suffer alike from what else the machine does. */
    private static final double MOST_SEARCHES = 5;

    private final QuoteCases quotes = new QuoteCases();
    private final List<Long> verifyTimes = new ArrayList<>();
    private final List<Long> searchTimes = new ArrayList<>();

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(quotes.speakers().stream()
                .<Change>map(Change.SpeakerRecorded::new)
                .toList());
        List<Story> stories = quotes.record();
        for (int i = 0; i < stories.size(); i += STORIES_AT_ONCE) {
            recorded(stories.subList(i, Math.min(i + STORIES_AT_ONCE, stories.size()))
                    .toArray(Story[]::new));
        }
    }

    @Test
    void verdictsAreRight() {
        Map<Kind, Map<String, Integer>> verdicts = new EnumMap<>(Kind.class);
        quotes.byKind()
                .forEach((kind, cases) -> cases.forEach(each ->
                        verdicts.computeIfAbsent(kind, k -> new HashMap<>()).merge(verdict(each), 1, Integer::sum)));
        System.out.println(table(verdicts));
        for (Kind kind : Kind.values()) {
            assertThat(quotes.byKind().get(kind)).as(kind.name()).hasSizeGreaterThanOrEqualTo(50);
            assertThat(share(kind, verdicts)).as(kind.name()).isGreaterThanOrEqualTo(kind.required());
        }
        assertThat(quantile(verifyTimes, MOST) / quantile(searchTimes, MOST)).isLessThan(MOST_SEARCHES);
    }

    private String verdict(QuoteCase each) {
        Map<String, Object> body = new HashMap<>();
        body.put("quote", each.quote());
        each.speaker().ifPresent(speaker -> body.put("speaker", speaker.name()));
        long start = System.nanoTime();
        String verdict = verified(body).extract().path("verdict");
        long between = System.nanoTime();
        RestAssured.given()
                .queryParam(
                        "q",
                        each.quote().replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ", 4)[0])
                .queryParam("per_page", 10)
                .get("/v1/statements")
                .then()
                .statusCode(200);
        verifyTimes.add(between - start);
        searchTimes.add(System.nanoTime() - between);
        return verdict;
    }

    private static double share(Kind kind, Map<Kind, Map<String, Integer>> verdicts) {
        Map<String, Integer> counts = verdicts.getOrDefault(kind, Map.of());
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.getOrDefault(word(kind.verdict()), 0) / all;
    }

    private String table(Map<Kind, Map<String, Integer>> verdicts) {
        String rows = verdicts.keySet().stream()
                .map(kind -> "| %s | %s | %.0f %% | %s |%n"
                        .formatted(
                                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                word(kind.verdict()),
                                100 * share(kind, verdicts),
                                verdicts.getOrDefault(kind, Map.of())))
                .collect(Collectors.joining());
        return rows
                + "verify p50 %.1f ms, p95 %.1f ms; search p50 %.1f ms, p95 %.1f ms%n"
                        .formatted(
                                quantile(verifyTimes, 0.5),
                                quantile(verifyTimes, MOST),
                                quantile(searchTimes, 0.5),
                                quantile(searchTimes, MOST));
    }

    private static double quantile(List<Long> times, double share) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
