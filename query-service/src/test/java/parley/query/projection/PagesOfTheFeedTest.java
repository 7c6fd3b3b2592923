package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.feed.FeedEntry;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** A page of the feed is written at once, and the words before what they mean: neither may be seen in the rows. */
@QuarkusTest
class PagesOfTheFeedTest extends RecordTest {

    private static final Speaker LONE = new Speaker(
            new SpeakerId("s-00000000000000c1"), SpeakerType.PERSON, "Roth", List.of(), List.of(), Optional.empty());

    private static final String BEGINS = "The exchange of all prisoners begins on Monday morning";
    private static final String STARTS = "On Monday morning the exchange of all prisoners will start";

    private static final List<String> QUESTIONS = List.of(
            "/v1/statements?sort=recorded&per_page=100",
            "/v1/statements?q=exchange&group_by=speaker,country,kind,said.month,negotiation",
            "/v1/statements?as_of=12&sort=recorded",
            "/v1/statements?similar_to=prisoners",
            "/v1/speakers",
            "/v1/speakers/" + ROTH.id(),
            "/v1/documents",
            "/v1/negotiations",
            "/v1/negotiations/" + Stories.round().id() + "/accounts",
            "/v1/utterances");

    @Inject
    Projector projector;

    @Inject
    Indexer indexer;

    @Inject
    MeaningTeller teller;

    @BeforeEach
    void begin() {
        emptyRecord();
        follower.stop();
    }

    @Test
    void howTheFeedIsCutIntoPagesMakesNoDifference() {
        feed.add(history());
        List<FeedEntry> entries = feed.entries();
        String oneByOne = answersAfter(entries, 1);
        assertThat(oneByOne).contains("\"statements\":2").contains("Anneli Roth-Bergen");
        for (int size : new int[] {3, 7, entries.size()}) {
            assertThat(answersAfter(entries, size)).as("pages of " + size).isEqualTo(oneByOne);
        }
    }

    @Test
    void wordsAreFoundBeforeItIsToldWhatTheyMean() {
        Story story = Story.of("Roth said that " + BEGINS + ".").says(ROTH, Form.INDIRECT, "2026-01-05", BEGINS);
        feed.add(story.changes());
        apply(feed.entries());
        indexer.catchUp();
        assertThat(ask("q=prisoners").getInt("meta.count")).isEqualTo(1);
        assertThat(ask("similar_to=captives are set free").getInt("meta.count")).isZero();
        tellAll();
        assertThat(ask("similar_to=captives are set free").getInt("meta.count")).isEqualTo(1);
    }

    /** Speakers that are joined and parted, a statement that comes back, talks, a retraction, other words for the same. */
    private static List<Change> history() {
        Story first = Story.of("“" + BEGINS + ",” Roth said.")
                .in("Nordpress", "2026-01-05")
                .says(ROTH, Form.DIRECT, "2026-01-05", BEGINS);
        Story second = Story.of("“" + STARTS + ",” Roth said.")
                .in("The Lisk Times", "2026-01-05")
                .says(LONE, Form.DIRECT, "2026-01-05", STARTS);
        Story third = Story.of("Roth said no.").says(LONE, Form.INDIRECT, "2026-01-02", "no");
        List<Change> changes = new ArrayList<>(Stories.record());
        changes.add(new Change.SpeakerRecorded(LONE));
        changes.addAll(first.changes());
        changes.addAll(second.changes());
        changes.add(new Change.SpeakerJoined(LONE.id(), ROTH.id(), "a shorter form", List.of("Roth")));
        changes.addAll(third.changes());
        changes.add(third.withdrawn(0));
        changes.add(new Change.SpeakerRecorded(LONE));
        changes.addAll(third.changes());
        changes.add(new Change.SpeakerJoined(LONE.id(), ROTH.id(), "a shorter form", List.of("Roth")));
        changes.add(new Change.SpeakerRecorded(Speakers.renamed(ROTH, "Anneli Roth-Bergen")));
        changes.addAll(second.in("The Lisk Times", "2026-01-06").changes());
        changes.addAll(third.retraction());
        return changes;
    }

    private String answersAfter(List<FeedEntry> entries, int size) {
        projection.startAgain();
        for (int from = 0; from < entries.size(); from += size) {
            apply(entries.subList(from, Math.min(entries.size(), from + size)));
            if (from % 2 == 0) {
                tellAll();
            }
        }
        tellAll();
        return QUESTIONS.stream()
                .map(question -> RestAssured.given().urlEncodingEnabled(false).get(question))
                .map(answer -> answer.statusCode() + " " + answer.asString())
                .collect(Collectors.joining("\n"));
    }

    private void apply(List<FeedEntry> page) {
        projector.apply(projection.progress().generation(), page);
    }

    private void tellAll() {
        while (teller.tell(projection.progress().generation())) {
            indexer.catchUp();
        }
        indexer.catchUp();
    }
}
