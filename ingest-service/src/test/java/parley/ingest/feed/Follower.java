package parley.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A follower as the feed's contract wants it, in a process of its own so that it can be killed: fetches a page, writes what
 * it got and its position in one transaction, and goes on. Ends once its position reaches the table's {@code goal}.
 */
final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Follower() {}

    public static void main(String[] arguments) throws Exception {
        String feed = arguments[0];
        HttpClient http = HttpClient.newHttpClient();
        try (Connection database = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            database.setAutoCommit(false);
            while (true) {
                long position = number(database, "select position from follower");
                if (position == number(database, "select goal from follower")) {
                    return;
                }
                HttpRequest request = HttpRequest.newBuilder(URI.create(feed + "?limit=7&wait=1&after=" + position))
                        .build();
                HttpResponse<byte[]> page = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (page.statusCode() != 200) {
                    throw new IllegalStateException("the feed answers " + page.statusCode());
                }
                apply(JSON.readTree(page.body()), database);
            }
        }
    }

    private static void apply(JsonNode page, Connection database) throws SQLException {
        // The order of arrival is kept, and nothing keeps a change from being written twice: the test looks for it.
        try (PreparedStatement insert =
                        database.prepareStatement("insert into followed (position, change) values (?, ?::json)");
                PreparedStatement move = database.prepareStatement("update follower set position = ?")) {
            for (JsonNode entry : page.path("changes")) {
                insert.setLong(1, entry.path("position").asLong());
                insert.setString(2, entry.path("change").toString());
                insert.executeUpdate();
            }
            move.setLong(1, page.path("next").asLong());
            move.executeUpdate();
            database.commit();
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } finally {
            database.commit();
        }
    }
}
