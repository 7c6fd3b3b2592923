package parley.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import parley.query.fixture.RecordTest;

@QuarkusTest
class ElectionTest extends RecordTest {

    @Inject
    DataSource database;

    @Test
    void oneReplicaIsElectedAndAnotherTakesOver() throws SQLException {
        follower.stop();
        Election one = new Election(database);
        Election other = new Election(database);
        assertThat(one.won()).isTrue();
        assertThat(other.won()).isFalse();
        assertThat(one.won()).as("still").isTrue();
        one.resign();
        assertThat(other.won()).isTrue();
        assertThat(one.won()).isFalse();
        other.resign();
    }
}
