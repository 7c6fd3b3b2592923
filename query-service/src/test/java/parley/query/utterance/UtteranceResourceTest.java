package parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static parley.query.fixture.Speakers.OKEKE;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Story;
import parley.speaker.Speaker;

@QuarkusTest
class UtteranceResourceTest extends RecordTest {

    private static final String FULL =
            "We will open the bridge on Monday, and nobody will be asked for papers, for now at least";
    private static final String CUT = "We will open the bridge on Monday, and nobody will be asked for papers";
    private static final String TRANSLATED = "We shall open the bridge on Monday, and no one is to be asked for papers";
    private static final String FERRY =
            "The ferry will go as long as there is water in the river and a man to steer it";
    private static final String PARAPHRASE =
            "the bridge would be opened on Monday and people would not be asked for papers";

    @BeforeEach
    void empty() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH), new Change.SpeakerRecorded(OKEKE));
    }

    @Test
    void statementsAreFoundByTheUtteranceTheyReport() {
        recorded(
                said(ROTH, "Nordpress", "2026-01-04", FULL),
                said(ROTH, "Lisk Times", "2026-01-05", CUT),
                said(OKEKE, "Echo", "2026-01-04", "Nobody asked me about the bridge, and nobody will"));
        String id = only().getString("results[0].id");
        get("/v1/statements?utterance={id}&sort=date", id).body("results.text", contains(FULL, CUT));
        get("/v1/statements?utterance=!{id}", id).body("results", hasSize(1));
        get("/v1/statements?utterance=u-" + "0".repeat(32)).body("results", hasSize(0));
        get("/v1/statements?utterance=bridge").statusCode(400);
    }

    @Test
    void wordsOfOneOccasionAreOneUtterance() {
        recorded(
                said(ROTH, "Nordpress", "2026-01-04", FULL),
                said(ROTH, "Lisk Times", "2026-01-05", CUT),
                said(ROTH, "Echo", "2026-01-04", TRANSLATED),
                reported("Herald", "2026-01-04", PARAPHRASE));
        String id = only().getString("results[0].id");
        get("/v1/utterances/{id}", id)
                .body("text", equalTo(FULL))
                .body("statements", equalTo(4))
                .body("documents", equalTo(4))
                .body("first_seen", equalTo("2026-01-04"))
                .body("variants.statement.kind", contains("direct", "direct", "direct", "indirect"))
                .body("variants[0].diff.op", contains("same"))
                .body("independent_sources", equalTo(4));
    }

    @Test
    void theDiffShowsWhatAVariantLeftOut() {
        recorded(said(ROTH, "Nordpress", "2026-01-04", FULL), said(ROTH, "Lisk Times", "2026-01-05", CUT));
        get("/v1/utterances/{id}", only().getString("results[0].id"))
                .body("variants[1].diff.op", contains("same", "left_out"))
                .body("variants[1].diff[1].reference", equalTo("for now at least"))
                .body("variants[1].likeness", equalTo(1.0f));
    }

    @Test
    void otherSpeakersOtherTimesAndShortWordsStayApart() {
        recorded(
                said(ROTH, "Nordpress", "2026-01-04", FULL),
                said(OKEKE, "Lisk Times", "2026-01-04", FULL),
                said(ROTH, "Echo", "2026-06-04", FULL),
                said(ROTH, "Nordpress", "2026-02-04", "We will see"),
                said(ROTH, "Echo", "2026-02-04", "We will see"));
        get("/v1/utterances").body("meta.count", equalTo(0)).body("results", hasSize(0));
    }

    @Test
    void theIdOfEveryStatementLeadsToItsUtterance() {
        List<Story> stories = List.of(
                said(ROTH, "Nordpress", "2026-01-04", FULL),
                said(ROTH, "Lisk Times", "2026-01-05", CUT),
                said(ROTH, "Echo", "2026-03-05", CUT));
        recorded(stories.toArray(Story[]::new));
        String id = only().getString("results[0].id");
        for (Story story : stories.subList(0, 2)) {
            String own = idOf(story);
            var response = RestAssured.given().redirects().follow(false).get("/v1/utterances/" + own);
            if (own.equals(id)) {
                response.then().statusCode(200);
            } else {
                response.then().statusCode(301);
                assertThat(response.header("Location")).endsWith("/v1/utterances/" + id);
            }
        }
        get("/v1/utterances/{id}", idOf(stories.get(2))).body("statements", equalTo(1));
        get("/v1/utterances/u-00000000000000000000000000000000").statusCode(404);
        get("/v1/utterances/nonsense").statusCode(404);
    }

    @Test
    void groupsAreTheSameWhateverTheOrder() {
        List<Story> stories = manyStories();
        Map<String, String> expected = groupsOf(stories, 200);
        assertThat(expected.values().stream().distinct().count()).isBetween(3L, (long) stories.size() - 3);
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            List<Story> order = new ArrayList<>(stories);
            Collections.shuffle(order, random);
            assertThat(groupsOf(order, 1 + random.nextInt(12))).isEqualTo(expected);
        }
        rebuild();
        assertThat(groups(stories)).isEqualTo(expected);
    }

    @Test
    void aStatementThatLeavesTakesItsTiesWithIt() {
        // The first half and the second half have nothing in common but the whole.
        String first = "We will open the bridge on Monday before the market starts";
        String second = "nobody will be asked for papers by any of our guards";
        Story whole = said(ROTH, "Nordpress", "2026-01-04", first + ", and " + second);
        Story one = said(ROTH, "Echo", "2026-01-04", first);
        Story other = said(ROTH, "Herald", "2026-01-04", second);
        recorded(whole, one, other);
        only();
        recorded(whole.withdrawn(0));
        get("/v1/utterances").body("meta.count", equalTo(0));
        get("/v1/utterances/{id}", idOf(whole)).statusCode(410);
        get("/v1/utterances/{id}", idOf(one)).statusCode(200).body("statements", equalTo(1));
    }

    @Test
    void aNewDateTakesAStatementElsewhere() {
        Story one = said(ROTH, "Nordpress", "2026-01-04", FULL);
        Story undated = Story.of("“" + CUT + "” (b)").in("Echo", "2026-01-04").saysSometime(ROTH, Form.DIRECT, CUT);
        recorded(one, undated);
        only();
        recorded(undated.in("Echo", "2027-01-04").document());
        get("/v1/utterances").body("meta.count", equalTo(0));
    }

    @Test
    void whatIsDatedVaguelyJoinsNoOccasions() {
        recorded(
                said(ROTH, "Nordpress", "2026-01-04", FULL),
                said(ROTH, "Echo", "2026-06-04", FULL),
                undated("Herald", FULL),
                said(ROTH, "Lisk Times", "2026", FULL));
        get("/v1/utterances").body("meta.count", equalTo(0));
        recorded(undated("Morgenblatt", CUT));
        get("/v1/utterances/{id}", only().getString("results[0].id"))
                .body("statements", equalTo(2))
                .body("first_seen", equalTo(null));
    }

    @Test
    void whatIsDatedVaguelyBelongsToTheOnlyOccasionOfItsWords() {
        Story january = said(ROTH, "Nordpress", "2026-01-04", FULL);
        Story june = said(ROTH, "Echo", "2026-06-02", FULL);
        recorded(undated("Herald", CUT), said(ROTH, "Lisk Times", "2026", FULL), said(ROTH, "Volt", "2026-05", CUT));
        get("/v1/utterances").body("meta.count", equalTo(0));
        recorded(january);
        assertThat(only().getString("results[0].first_seen")).isEqualTo("2026-01-04");
        get("/v1/utterances/{id}", idOf(january)).body("statements", equalTo(3));
        recorded(june);
        assertThat(only().getInt("results[0].statements")).isEqualTo(2);
        get("/v1/utterances/{id}", idOf(january)).body("statements", equalTo(1));
        get("/v1/utterances/{id}", idOf(june)).body("statements", equalTo(2));
        recorded(june.withdrawn(0));
        get("/v1/utterances/{id}", idOf(january)).body("statements", equalTo(3));
    }

    @Test
    void whatIsWithdrawnLeavesNoTrace() {
        List<Story> stories = manyStories();
        List<Story> left = new ArrayList<>();
        List<Change> withdrawals = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            if (i % 3 == 1) {
                withdrawals.add(stories.get(i).withdrawn(0));
            } else {
                left.add(stories.get(i));
            }
        }
        Map<String, String> expected = groupsOf(left, 200);
        emptyRecord();
        recorded(stories.toArray(Story[]::new));
        for (Change withdrawal : withdrawals) {
            recorded(withdrawal);
        }
        assertThat(groups(left)).isEqualTo(expected);
    }

    @Test
    void copiesOfOneAgencyAreOneSource() {
        String rest = " The minister spoke after a long night of talks with the envoys of both banks of the river,"
                + " who left by the same train and did not look at each other on the platform.";
        Story agency = Story.of("LISK, January 4. /NORDPRESS/. “" + FULL + ",” Roth said." + rest)
                .in("Nordpress", "2026-01-04")
                .says(ROTH, Form.DIRECT, "2026-01-04", FULL);
        Story copy = Story.of("“" + FULL + ",” Roth said." + rest)
                .in("Lisk Times", "2026-01-05")
                .says(ROTH, Form.DIRECT, "2026-01-04", FULL);
        Story rewritten = Story.of("LISK (Nordpress) — Roth spoke on Sunday. “" + CUT + ",” she said.")
                .in("Herald", "2026-01-05")
                .says(ROTH, Form.DIRECT, "2026-01-04", CUT);
        Story own = Story.of("Our correspondent met Roth at the ferry. “" + CUT + ".”")
                .in("Echo", "2026-01-04")
                .says(ROTH, Form.DIRECT, "2026-01-04", CUT);
        recorded(agency, copy, rewritten, own);
        get("/v1/utterances/{id}", only().getString("results[0].id"))
                .body("independent_sources", equalTo(2))
                .body(
                        "sources.find { it.agency == 'NORDPRESS' }.original",
                        equalTo(agency.id().value()))
                .body("sources.find { it.agency == 'NORDPRESS' }.copies", hasSize(2))
                .body(
                        "sources.find { it.agency == null }.original",
                        equalTo(own.id().value()));
    }

    @Test
    void theListIsPagedAndFiltered() {
        for (int month = 1; month <= 5; month++) {
            String words = FULL.replace("bridge", "bridge number " + month + month);
            Speaker speaker = month % 2 == 0 ? OKEKE : ROTH;
            recorded(
                    said(speaker, "Nordpress", "2026-0" + month + "-04", words),
                    said(speaker, "Echo", "2026-0" + month + "-05", words));
        }
        JsonPath first = get("/v1/utterances?per_page=2").extract().jsonPath();
        assertThat(first.getInt("meta.count")).isEqualTo(5);
        assertThat(first.getList("results.first_seen")).isEqualTo(List.of("2026-05-04", "2026-04-04"));
        JsonPath second = get("/v1/utterances?per_page=2&cursor={c}", first.getString("meta.next_cursor"))
                .extract()
                .jsonPath();
        assertThat(second.getList("results.first_seen")).isEqualTo(List.of("2026-03-04", "2026-02-04"));
        get("/v1/utterances?speaker={id}", OKEKE.id().value()).body("meta.count", equalTo(2));
        get("/v1/utterances?speaker={id}", Speakers.COUNCIL.id().value()).body("meta.count", equalTo(0));
        get("/v1/utterances?speeker=x").statusCode(400).body("suggestion", not(equalTo(null)));
    }

    @Test
    void filtersTakeNamesListsAndExclusions() {
        Story first = said(ROTH, "Nordpress", "2026-01-04", FULL);
        Story second = said(OKEKE, "Echo", "2026-03-04", CUT);
        recorded(first, said(ROTH, "Lisk Times", "2026-01-05", CUT), second, said(OKEKE, "Herald", "2026-03-05", FULL));
        String roth = ROTH.id().value();
        String okeke = OKEKE.id().value();
        for (String query : List.of(
                "speaker=anneli roth",
                "speaker=ROTH",
                "speaker=" + roth,
                "speaker=!" + okeke,
                "speaker=" + roth + "," + okeke + "&speaker=!adam okeke",
                "speaker=!unknown&document=" + first.id(),
                "document=!" + second.id())) {
            asked(query).get("/v1/utterances").then().body("results.speaker.name", contains(ROTH.name()));
        }
        for (String query : List.of(
                "speaker=Anneli Roth,O’Keke", "speaker=!nobody", "document=" + first.id() + "," + second.id())) {
            asked(query).get("/v1/utterances").then().body("meta.count", equalTo(2));
        }
        for (String query : List.of("speaker=" + roth + "&speaker=" + okeke, "speaker=Anneli", "speaker=unknown")) {
            asked(query).get("/v1/utterances").then().body("meta.count", equalTo(0));
        }
        get("/v1/utterances?document=bridge").statusCode(400);
        get("/v1/utterances?speaker=a,").statusCode(400);
    }

    @Test
    void aSpeakerThatWasJoinedToAnotherLeadsToWhatTheOtherSaid() {
        recorded(said(ROTH, "Nordpress", "2026-01-04", FULL), said(ROTH, "Lisk Times", "2026-01-05", CUT));
        recorded(new Change.SpeakerJoined(ROTH.id(), OKEKE.id(), "the same person", List.of()));
        get("/v1/utterances?speaker={id}", ROTH.id().value()).body("meta.count", equalTo(1));
        get("/v1/utterances?speaker={id}", OKEKE.id().value()).body("meta.count", equalTo(1));
    }

    private static List<Story> manyStories() {
        List<Story> stories = new ArrayList<>();
        String[] outlets = {"Nordpress", "Echo", "Herald"};
        for (String outlet : outlets) {
            for (String words : List.of(FULL, CUT, TRANSLATED)) {
                for (String day : List.of("2026-01-04", "2026-01-06", "2026-01-09", "2026-03-01")) {
                    if (Math.floorMod((outlet + words + day).hashCode(), 3) > 0) {
                        stories.add(said(ROTH, outlet, day, words));
                    }
                }
            }
            stories.add(said(OKEKE, outlet, "2026-01-04", FULL));
            stories.add(reported(outlet, "2026-01-05", PARAPHRASE));
            stories.add(undated(outlet, outlet.equals("Echo") ? CUT : FULL));
            stories.add(undated(outlet, FERRY));
        }
        stories.add(said(ROTH, "Nordpress", "2026-03", FULL));
        stories.add(said(ROTH, "Herald", "2026", CUT));
        stories.add(said(ROTH, "Echo", "2026-02-11", FERRY));
        stories.add(said(ROTH, "Herald", "2026-02-12", FERRY));
        stories.add(said(ROTH, "Volt", "2026-02", FERRY));
        return stories;
    }

    /** The groups after the stories were recorded, in their order, so many at once. */
    private Map<String, String> groupsOf(List<Story> stories, int atOnce) {
        emptyRecord();
        for (int i = 0; i < stories.size(); i += atOnce) {
            recorded(stories.subList(i, Math.min(stories.size(), i + atOnce)).toArray(Story[]::new));
        }
        return groups(stories);
    }

    /** What each statement leads to, but for when it came. */
    private static Map<String, String> groups(List<Story> stories) {
        Map<String, String> groups = new TreeMap<>();
        for (Story story : stories) {
            JsonPath utterance = RestAssured.get("/v1/utterances/" + idOf(story))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            groups.put(
                    idOf(story),
                    Stream.of("id", "text", "first_seen", "variants.statement.id", "variants.diff", "sources")
                            .map(utterance::getString)
                            .collect(Collectors.joining(" ")));
        }
        return groups;
    }

    private static JsonPath only() {
        return get("/v1/utterances").body("meta.count", equalTo(1)).extract().jsonPath();
    }

    private static String idOf(Story story) {
        return "u-" + story.statement(0).value().substring(2);
    }

    private static Story said(Speaker speaker, String outlet, String day, String words) {
        return Story.of("“" + words + ",” " + speaker.name() + " told " + outlet + " on " + day + ".")
                .in(outlet, day)
                .says(speaker, Form.DIRECT, day, words);
    }

    private static Story undated(String outlet, String words) {
        return Story.of("“" + words + ",” Roth told " + outlet + " one day.").saysSometime(ROTH, Form.DIRECT, words);
    }

    private static Story reported(String outlet, String day, String words) {
        return Story.of(outlet + " learned on " + day + " that " + words + ".")
                .in(outlet, day)
                .says(ROTH, Form.INDIRECT, day, words);
    }
}
