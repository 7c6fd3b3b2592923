package parley.query.verify;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.speaker.Speaker;

@QuarkusTest
@EachEngine
class FirstAppearanceTest extends RecordTest {

    private static final String WORDS = "Nobody will cross the frozen harbour before the last lamp is lit";
    private static final String ALTERED = WORDS.replace("last", "first");
    private static final String OTHERWISE = WORDS.replace("last", "second");

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH), new Change.SpeakerRecorded(OKEKE));
    }

    @Test
    void theEarliestIsTheFirstOfAllThatSayTheSameAlthoughFewAreShown() {
        recorded(story("Old", ROTH, "2025-12-01", ALTERED), story("Older", OKEKE, "2025-11-01", OTHERWISE));
        recorded(reports(14));
        verified(Map.of("quote", WORDS))
                .body("verdict", equalTo("exact"))
                .body("matches", hasSize(10))
                .body("earliest.text", equalTo(WORDS))
                .body("earliest.published.date", equalTo("2026-01-01"));
        verified(Map.of("quote", WORDS, "speaker", ROTH.name())).body("earliest.published.date", equalTo("2026-01-01"));
        verified(Map.of("quote", OTHERWISE, "speaker", OKEKE.name()))
                .body("verdict", equalTo("exact"))
                .body("earliest.published.date", equalTo("2025-11-01"));
    }

    @Test
    void theEarliestIsFoundBehindMoreReportsThanAreCompared() {
        recorded(reports(60));
        verified(Map.of("quote", WORDS)).body("earliest.published.date", equalTo("2026-01-01"));
        verified(Map.of("quote", "Nobody will cross the frozen harbour", "from", "2026-01-11"))
                .body("verdict", equalTo("partial"))
                .body("earliest.published.date", equalTo("2026-01-11"));
    }

    @Test
    void wordsOfNobodyKnownAreNotTheFirstOfTheSpeaker() {
        recorded(
                Story.of("Unsigned: “" + WORDS + ".”")
                        .in("Nordpress", "2025-06-01")
                        .saysSomebody(Form.DIRECT, Basis.CUE, WORDS),
                story("Signed", ROTH, "2026-01-01", WORDS));
        verified(Map.of("quote", WORDS, "speaker", ROTH.name()))
                .body("verdict", equalTo("exact"))
                .body("earliest.published.date", equalTo("2026-01-01"));
        verified(Map.of("quote", WORDS)).body("earliest.published.date", equalTo("2025-06-01"));
    }

    @Test
    void whatWasNotFoundHasNotAppeared() {
        recorded(story("Any", ROTH, "2026-01-01", WORDS));
        verified(Map.of("quote", "Our library needs a new roof and a longer ladder"))
                .body("verdict", equalTo("not_found"))
                .body("earliest", nullValue());
    }

    /** The same words on many days, the first of which is recorded last. */
    private static Story[] reports(int days) {
        return IntStream.range(0, days)
                .mapToObj(i -> LocalDate.of(2026, 1, 1).plusDays(days - 1L - i).toString())
                .map(day -> story("Of " + day, ROTH, day, WORDS))
                .toArray(Story[]::new);
    }

    private static Story story(String title, Speaker speaker, String day, String words) {
        return Story.of(title + ": “" + words + ",” said " + speaker.name() + ".")
                .in("Nordpress", day)
                .says(speaker, Form.DIRECT, day, words);
    }
}
