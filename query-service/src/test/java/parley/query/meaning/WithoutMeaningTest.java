package parley.query.meaning;

import static org.hamcrest.Matchers.equalTo;
import static parley.query.fixture.Speakers.ROTH;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;

@QuarkusTest
@TestProfile(WithoutMeaningTest.Off.class)
class WithoutMeaningTest extends RecordTest {

    public static final class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.meaning.enabled", "false");
        }
    }

    private static final String SAID = "The bridge will be open by the spring";

    @BeforeEach
    void record() {
        emptyRecord();
        recorded(new Change.SpeakerRecorded(ROTH));
        recorded(Story.of(SAID + ".").says(ROTH, Form.DIRECT, "2026-01-04", SAID));
    }

    @Test
    void searchByMeaningIsRefusedWithTheReason() {
        asked("similar_to=A crossing opens")
                .get("/v1/statements")
                .then()
                .statusCode(501)
                .body("code", equalTo("meaning_off"))
                .body("parameter", equalTo("similar_to"));
    }

    @Test
    void verificationTellsThatItWentByWordsAlone() {
        verified(Map.of("quote", "A crossing opens"))
                .body("verdict", equalTo("not_found"))
                .body("coverage.by_meaning", equalTo(false));
    }
}
