package parley.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** The keys that are known. Immutable. */
@Singleton
public class ApiKeys {

    /** Keys are drawn by chance; what is shorter was thought up, and a fast hash does not hide it. */
    static final int SHORTEST = 32;

    static final int LONGEST = 512;

    private final List<ApiKey> known;

    /** @throws IllegalArgumentException if one is not given as it should be; no key is repeated */
    @Inject
    ApiKeys(AccessSettings settings) {
        this(settings.keys().orElse(List.of()).stream().map(ApiKey::parse).toList());
    }

    ApiKeys(List<ApiKey> known) {
        this.known = List.copyOf(known);
    }

    /** Who bears a key; takes the same time for every key of a length, known or not. */
    public Optional<ApiKey> of(String key) {
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return Optional.empty();
        }
        return withHash(sha256(key));
    }

    /** The key with a hash, if it is still known. */
    public Optional<ApiKey> withHash(byte[] hash) {
        ApiKey found = null;
        for (ApiKey one : known) {
            if (MessageDigest.isEqual(one.hash(), hash)) {
                found = one;
            }
        }
        return Optional.ofNullable(found);
    }

    int count() {
        return known.size();
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
