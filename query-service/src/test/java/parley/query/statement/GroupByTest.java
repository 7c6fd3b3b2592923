package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.query.fixture.Speakers.OKEKE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.attribution.Form;
import parley.document.Publication;
import parley.feed.Change;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Stories;
import parley.query.fixture.Story;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

@QuarkusTest
@EachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupByTest extends RecordTest {

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(Stories.record());
        recorded(Story.of("Nobody dated this exchange.")
                .in("The Lisk, Times", "2026-02/2026-03")
                .says(OKEKE, Form.INDIRECT, "2026-02-10/2026-03-01", "this exchange"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            kind            : direct=2 indirect=3 mixed=1
            basis           : cue=5 headline=1
            country         : NO=1 unknown=5
            party           : Norland=1 unknown=5
            issue           : prisoners=1 unknown=5
            said.year       : 2025=1 2026=4 unknown=1
            said.month      : 2025-12=1 2026-01=3 unknown=2
            published.month : 2025-12=2 2026-01=3 unknown=1
            """)
    void everyStatementIsInOneGroupOrUnknown(String by, String expected) {
        Map<String, Object> grouped = grouped("group_by=" + by).get(0);
        assertThat(grouped).containsEntry("by", by).containsEntry("more", false);
        List<String> counts = groups(grouped).stream()
                .map(group -> group.get("key") + "=" + group.get("count"))
                .sorted()
                .toList();
        String unknown = grouped.get("unknown").equals(0) ? "" : " unknown=" + grouped.get("unknown");
        assertThat(String.join(" ", counts) + unknown).isEqualTo(expected);
    }

    @Test
    void largestGroupsComeFirstAndKeysHaveNames() {
        Map<String, Object> speakers = grouped("group_by=speaker").get(0);
        assertThat(groups(speakers).get(0))
                .containsEntry("key", OKEKE.id().value())
                .containsEntry("name", OKEKE.name())
                .containsEntry("count", 3);
        assertThat(groups(grouped("group_by=document").get(0)))
                .extracting(group -> group.get("name"))
                .containsExactly("Exchange agreed", "River ruling", null);
        assertThat(groups(grouped("group_by=said.month").get(0)))
                .extracting(group -> group.get("key"))
                .isSorted();
    }

    /** The law by which a facet can be clicked on. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&q=exchange", "&kind=direct", "&q=exchange&speaker=!Roth&said.gte=2025"})
    void aGroupHoldsWhatItsFilterFinds(String question) {
        String all = "group_by=speaker,country,publisher,document,kind,basis,party,issue,said.year,said.month"
                + "&group_by=published.year,published.month" + question;
        List<Map<String, Object>> grouped = grouped(all);
        assertThat(grouped).hasSize(12);
        for (Map<String, Object> by : grouped) {
            String key = String.valueOf(by.get("by")).replaceAll("\\..*", "");
            for (Map<String, Object> group : groups(by)) {
                assertThat(ask(key + "=\"" + group.get("key") + "\"" + question).getInt("meta.count"))
                        .as(key + "=" + group.get("key"))
                        .isEqualTo(group.get("count"));
            }
            if (List.of("speaker", "country", "publisher", "party", "issue").contains(by.get("by"))) {
                assertThat(ask(key + "=unknown" + question).getInt("meta.count"))
                        .as(key)
                        .isEqualTo(by.get("unknown"));
            }
        }
    }

    @Test
    void spellingsThatAFilterTakesForOneAreOneGroup() {
        List<Story> stories = List.of(
                Story.of("The first exchange.").in("TIDENDE", "2026-05").says(OKEKE, Form.INDIRECT, "2026-05", "first"),
                Story.of("The next exchange.").in("Tidende", "2026-05").says(OKEKE, Form.INDIRECT, "2026-05", "next"),
                Story.of("The last exchange.").in("Tidende", "2026-05").says(OKEKE, Form.INDIRECT, "2026-05", "last"));
        recorded(stories.toArray(Story[]::new));
        recorded(printedBy(stories.get(0), "TIDENDE", "tidende"));
        Map<String, Object> publishers =
                grouped("group_by=publisher&publisher=tidende").get(0);
        assertThat(groups(publishers)).containsExactly(Map.of("key", "Tidende", "count", 3));
        stories.forEach(story -> recorded(story.retraction()));
    }

    private static Change printedBy(Story story, String... outlets) {
        Change.DocumentRecorded document = story.document();
        return new Change.DocumentRecorded(
                document.document(),
                document.version(),
                document.text(),
                document.title(),
                Stream.of(outlets)
                        .map(outlet -> new Publication(Optional.of(outlet), Optional.empty(), Optional.empty()))
                        .toList(),
                document.published(),
                document.segments());
    }

    @Test
    void groupsAreThoseOfTheWholeListOnEveryPage() {
        JsonPath first = ask("group_by=kind&per_page=2&sort=date");
        JsonPath second = ask("group_by=kind&per_page=2&sort=date&cursor=" + first.getString("meta.next_cursor"));
        assertThat(second.getList("group_by")).isEqualTo(first.getList("group_by"));
        assertThat(second.getInt("meta.count")).isEqualTo(6);
        assertThat(ask("q=exchange").getList("group_by")).isEmpty();
    }

    @Test
    void noMoreThanAHundredGroupsAreToldAndThatThereAreMore() {
        Story crowd = Story.of(
                IntStream.range(0, 120).mapToObj(i -> "crowd" + i + "x").reduce("", (a, b) -> a + " " + b));
        for (int i = 0; i < 120; i++) {
            Speaker one = new Speaker(
                    new SpeakerId("s-%016x".formatted(0xc0000 + i)),
                    SpeakerType.PERSON,
                    "Crowd " + i,
                    List.of(),
                    List.of(),
                    Optional.empty());
            feed.add(new Change.SpeakerRecorded(one));
            crowd.says(one, Form.DIRECT, "2026", "crowd" + i + "x");
        }
        recorded(crowd);
        Map<String, Object> speakers =
                grouped("group_by=speaker&document=" + crowd.id()).get(0);
        assertThat(groups(speakers)).hasSize(100);
        assertThat(speakers).containsEntry("more", true);
        recorded(crowd.retraction());
    }

    private static List<Map<String, Object>> grouped(String query) {
        return ask(query).getList("group_by");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> groups(Map<String, Object> grouped) {
        return (List<Map<String, Object>>) grouped.get("groups");
    }
}
