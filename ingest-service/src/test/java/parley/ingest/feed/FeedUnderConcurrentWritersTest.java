package parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.ingest.platform.Http.end;
import static parley.ingest.platform.Http.newText;
import static parley.ingest.platform.Http.plain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many write at once, one follows and is killed again and again: it ends with exactly what was committed, in order. */
@QuarkusTest
class FeedUnderConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int DOCUMENTS_EACH = 40;
    private static final int LEAST_KILLS = 5;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void makeRoomForTheFollower() throws SQLException {
        execute("create table followed (arrival bigint generated always as identity, position bigint, change json)");
        execute("create table follower (position bigint, goal bigint)");
        execute("insert into follower values (0, -1)");
    }

    @AfterEach
    void forgetTheFollower() throws SQLException {
        execute("drop table followed");
        execute("drop table follower");
    }

    @Test
    void nothingIsLostNothingAppliedTwiceAndTheOrderKept() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> written = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            written.add(writers.submit(writer(writer)));
        }
        writers.shutdown();
        int kills = killAgainAndAgain(writers);
        for (Future<Integer> writer : written) {
            assertThat(writer.get()).isEqualTo(DOCUMENTS_EACH);
        }
        long end = end();
        execute("update follower set goal = " + end);
        Process last = startFollower();
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();

        assertThat(kills).isGreaterThanOrEqualTo(LEAST_KILLS);
        assertThat(column("select position from followed order by arrival"))
                .isEqualTo(column("select position from change_log order by position"))
                .hasSize((int) end);
        assertThat(column("select change::jsonb::text from followed order by arrival"))
                .isEqualTo(column("select change::jsonb::text from change_log order by position"));
        assertThat(column("select position - row_number() over (order by position) from change_log"))
                .containsOnly("0");
    }

    /** Some documents are new, some another version of one just sent, so that withdrawals and shared rows are among it. */
    private static Callable<Integer> writer(int number) {
        return () -> {
            int taken = 0;
            for (int i = 0; i < DOCUMENTS_EACH; i++) {
                int status = plain(newText())
                        .queryParam(
                                "url",
                                "https://post.example/concurrent/" + (i % 5 == 0 ? "shared" : number + "-" + i / 2))
                        .post("/v1/documents")
                        .statusCode();
                assertThat(status).isIn(200, 201);
                taken++;
            }
            return taken;
        };
    }

    private int killAgainAndAgain(ExecutorService writers) throws Exception {
        Random random = new Random(7);
        int kills = 0;
        while (!writers.isTerminated() || kills < LEAST_KILLS) {
            Process follower = startFollower();
            boolean ended = follower.waitFor(600 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            assertThat(ended).as("a follower that ended by itself").isFalse();
            follower.destroyForcibly().waitFor();
            kills++;
        }
        return kills;
    }

    private static Process startFollower() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Follower.class.getName(),
                        "http://127.0.0.1:" + RestAssured.port + "/v1/changes",
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.datasource.username"),
                        setting("quarkus.datasource.password"))
                .inheritIO()
                .start();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
