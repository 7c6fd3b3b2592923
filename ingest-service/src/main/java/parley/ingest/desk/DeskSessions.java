package parley.ingest.desk;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import parley.access.ApiKey;
import parley.access.ApiKeys;
import parley.ingest.platform.ByteHash;

/**
 * Who is signed in, kept in the database so that every replica knows. Neither what browsers keep nor any key is in it, only
 * hashes of them. Thread-safe.
 *
 * <p>By plain JDBC: requests are let in before there is a transaction or an entity manager.
 */
@Singleton
class DeskSessions {

    static final Duration LENGTH = Duration.ofHours(8);

    private final AgroalDataSource database;
    private final ApiKeys keys;
    private final Clock clock;

    DeskSessions(AgroalDataSource database, ApiKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Remembers that the browser that keeps a secret has shown a key; sessions that are over are forgotten. */
    void begin(String secret, ApiKey key) {
        update("delete from desk_session where ends_at < ?", now());
        update(
                "insert into desk_session (id, key_hash, ends_at) values (?, ?, ?)",
                hash(secret),
                key.sha256(),
                now().plus(LENGTH));
    }

    void end(String secret) {
        update("delete from desk_session where id = ?", hash(secret));
    }

    /** The key shown by the browser that keeps a secret; empty if the session is over or the key is not known any more. */
    Optional<ApiKey> keyOf(String secret) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select key_hash from desk_session where id = ? and ends_at > ?")) {
            query.setObject(1, hash(secret));
            query.setObject(2, now());
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? keys.withHash(HexFormat.of().parseHex(found.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sessions cannot be read", e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("sessions cannot be written", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String secret) {
        return ByteHash.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
