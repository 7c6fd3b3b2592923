package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.attribution.Form;
import parley.query.fixture.EachEngine;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Speakers;
import parley.query.fixture.Story;

/** The feed of the tests records a change a second, the first at 08:00:01 on 5 January 2026. */
@QuarkusTest
@EachEngine
class AsOfTest extends RecordTest {

    private final Story first = Story.of("Roth said that bridges stand and boats float.")
            .says(Speakers.ROTH, Form.INDIRECT, "2026", "bridges stand")
            .says(Speakers.ROTH, Form.INDIRECT, "2026", "boats float");
    private final Story second =
            Story.of("Roth said that mills turn.").says(Speakers.ROTH, Form.INDIRECT, "2026", "mills turn");

    @BeforeEach
    void record() {
        emptyRecord();
        // Positions 1 to 3, 4 to 5, and 6.
        recorded(first, second);
        recorded(first.withdrawn(0));
    }

    @Test
    void onlyWhatHadEnteredTheRecordIsFound() {
        assertThat(ask("as_of=position:5").getInt("meta.count")).isEqualTo(2);
        assertThat(ask("as_of=position:3").getList("results.text")).containsExactly("boats float");
        assertThat(ask("as_of=position:0").getInt("meta.count")).isZero();
        assertThat(ask("as_of=2026-01-05T08:00:03Z").getList("results.text")).containsExactly("boats float");
        assertThat(ask("as_of=2026-01-05T10:00:03+02:00").getList("results.text"))
                .containsExactly("boats float");
        assertThat(ask("as_of=2026-01-04").getInt("meta.count")).isZero();
        assertThat(ask("as_of=2026-01").getInt("meta.count")).isEqualTo(2);
    }

    @Test
    void whatHasLeftItSinceIsCounted() {
        assertThat(withdrawnSince("position:1")).isZero();
        assertThat(withdrawnSince("position:2")).isEqualTo(1);
        assertThat(withdrawnSince("position:5")).isEqualTo(1);
        assertThat(withdrawnSince("position:6")).isZero();
        assertThat(withdrawnSince("2026-01-05T08:00:02Z")).isEqualTo(1);
        assertThat(withdrawnSince("2026-01-05T08:00:05.9Z")).isEqualTo(1);
        assertThat(withdrawnSince("2026-01-05T08:00:06Z")).isZero();
    }

    @Test
    void whatCameBackEnteredAnew() {
        recorded(first.changes().get(1));
        JsonPath before = ask("as_of=position:5&sort=recorded");
        assertThat(before.getList("results.text")).containsExactly("boats float", "mills turn");
        assertThat(before.getInt("meta.as_of.withdrawn_since")).isEqualTo(1);
        assertThat(ask("as_of=position:7&sort=recorded").getList("results.text"))
                .containsExactly("boats float", "mills turn", "bridges stand");
        assertThat(withdrawnSince("position:7")).isZero();
        String entered = ask("q=boats").getString("results[0].recorded_at");
        recorded(first.changes().get(2));
        assertThat(ask("q=boats").getString("results[0].recorded_at")).isEqualTo(entered);
        assertThat(ask("q=boats").getString("results[0].updated_at")).isGreaterThan(entered);
        String rows = ask("sort=recorded&as_of=position:8").prettify();
        rebuild();
        assertThat(ask("sort=recorded&as_of=position:8").prettify()).isEqualTo(rows);
    }

    @Test
    void theMomentThatWasAnsweredIsTold() {
        assertThat(ask("as_of=2026-01-05T08:00:04Z").getInt("meta.as_of.position"))
                .isEqualTo(3);
        assertThat(ask("as_of=2026-01").getInt("meta.as_of.position")).isEqualTo(5);
        assertThat(ask("q=boats").getMap("meta")).doesNotContainKey("as_of");
    }

    private static int withdrawnSince(String moment) {
        return ask("as_of=" + moment).getInt("meta.as_of.withdrawn_since");
    }
}
