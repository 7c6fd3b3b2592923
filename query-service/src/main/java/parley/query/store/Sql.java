package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * SQL as it stands, for stores that need arrays or thousands of rows at once, which is beyond what entities are for. Thread-safe.
 *
 * <p>Inside a transaction this is the connection of all others in it, so what entities hold has to be flushed before; outside of
 * one, each call is for itself.
 */
@ApplicationScoped
class Sql {

    private final DataSource database;

    @Inject
    Sql(DataSource database) {
        this.database = database;
    }

    /** What is done with a statement. */
    interface Work {
        void with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** What is done with each row of an answer. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    void run(String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            work.with(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the read model cannot be read or written", e);
        }
    }

    /** Runs a statement with one array of texts in it. */
    void update(String sql, Collection<String> texts) {
        if (!texts.isEmpty()) {
            run(sql, (connection, statement) -> {
                statement.setArray(1, array(connection, texts));
                statement.executeUpdate();
            });
        }
    }

    /** Asks a question with one array of texts in it. */
    void query(String sql, Collection<String> texts, RowReader reader) {
        query(sql, "text", texts, reader);
    }

    /** Asks a question with one array of numbers in it. */
    void queryNumbers(String sql, Collection<Long> numbers, RowReader reader) {
        query(sql, "bigint", numbers, reader);
    }

    private void query(String sql, String type, Collection<?> values, RowReader reader) {
        if (!values.isEmpty()) {
            run(sql, (connection, statement) -> {
                statement.setArray(1, connection.createArrayOf(type, values.toArray()));
                read(statement, reader);
            });
        }
    }

    static java.sql.Array array(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
