package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** Unpacked once for all tests of the module. */
    static final Path PROGRAMS = Path.of("target", "postgresql");

    @TempDir
    Path folder;

    @Test
    void rowsAreStillThereAfterARestartOverTheSameFolder() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, PROGRAMS)) {
            execute(first, "create table word (word text)", "insert into word values ('kept')");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(query(second, "select word from word")).containsExactly("kept");
        }
    }

    @Test
    void committedRowsSurviveTheKillingOfTheProcessAndItsOrphanedServerIsReplaced() throws Exception {
        Process service = startServiceThatWritesOneRowAndWaits();
        service.destroyForcibly().waitFor();
        long orphan = serverProcess();
        assertThat(ProcessHandle.of(orphan)).as("the server left behind").isPresent();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(query(next, "select word from word")).containsExactly("committed");
            assertThat(serverProcess()).isNotEqualTo(orphan);
        }
    }

    @Test
    void committedRowsSurviveTheKillingOfProcessAndServerTogether() throws Exception {
        Process service = startServiceThatWritesOneRowAndWaits();
        ProcessHandle server = ProcessHandle.of(serverProcess()).orElseThrow();
        service.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(query(next, "select word from word")).containsExactly("committed");
        }
    }

    @Test
    void aServerThatDiedIsClosedWithoutComplaintAndCanBeStartedAgain() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder, PROGRAMS);
        execute(first, "create table word (word text)", "insert into word values ('committed')");
        ProcessHandle server = ProcessHandle.of(serverProcess()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        first.close();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(query(next, "select word from word")).containsExactly("committed");
        }
    }

    @Test
    void aSecondServerOverTheSameFolderIsRefused() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, PROGRAMS))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use");
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void writesAreFlushedAndAPasswordIsNeeded() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, PROGRAMS)) {
            assertThat(query(server, "show fsync")).containsExactly("on");
            assertThat(query(server, "show full_page_writes")).containsExactly("on");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void aFailedStatementLeavesNoneOfItsWordsInTheLog() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, PROGRAMS)) {
            execute(server, "create table word (word text primary key)", "insert into word values ('confidential')");
            assertThatThrownBy(() -> execute(server, "insert into word values ('confidential')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(folder.resolve("server.log")))
                .contains("duplicate key")
                .doesNotContain("confidential");
    }

    /** A process of its own, so that it can be killed. Called in the processes that the tests start. */
    static final class Service {

        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), PROGRAMS);
            execute(server, "create table word (word text)", "insert into word values ('committed')");
            System.out.println("written");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private Process startServiceThatWritesOneRowAndWaits() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("written");
        return process;
    }

    private long serverProcess() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
    }

    private static void execute(EmbeddedPostgres server, String... commands) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static List<String> query(EmbeddedPostgres server, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
