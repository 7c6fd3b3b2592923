package parley.access;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that the service knows by its hash; the key itself is nowhere but with its bearer.
 *
 * @param name who bears it: a person, a desk, a program; stands in the audit log
 * @param role what the bearer may do
 * @param sha256 the SHA-256 of the key's ASCII characters, as 64 lower-case hexadecimal digits
 */
public record ApiKey(String name, Role role, String sha256) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the name or the hash has another form; neither is repeated if it could be the key */
    public ApiKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "not a name of a key (letters, digits and ._@-, 64 at most): " + shown(name));
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "the key of " + shown(name) + " is not given by its SHA-256 (64 hex digits)");
        }
    }

    /**
     * Reads {@code name:role:sha256}, as settings have it.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static ApiKey parse(String setting) {
        String[] parts = setting.strip().split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is given as name:role:sha256, not in " + parts.length + " parts");
        }
        Role role = Role.named(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("the key of " + shown(parts[0]) + " has no role of "
                        + Role.ADMIN.included().stream().sorted().toList() + ": " + shown(parts[1])));
        return new ApiKey(parts[0], role, parts[2]);
    }

    /** In whatever place a key may stand by mistake, it is not repeated. */
    private static String shown(String part) {
        return part.length() < ApiKeys.SHORTEST ? part : "what has " + part.length() + " characters and may be the key";
    }

    byte[] hash() {
        return HexFormat.of().parseHex(sha256);
    }
}
