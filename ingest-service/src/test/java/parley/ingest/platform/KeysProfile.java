package parley.ingest.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import parley.access.Role;

/** A service that is read by anybody and written by those with a key or a token. */
public final class KeysProfile implements QuarkusTestProfile {

    private static final KeyPair PROVIDER = keyPair();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "parley.access.anonymous",
                "reader",
                "parley.access.keys",
                Arrays.stream(Role.values())
                        .map(role -> "the-" + role.word() + ":" + role.word() + ":"
                                + ByteHash.of(key(role).getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.joining(",")),
                "parley.access.oidc.enabled",
                "true",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(PROVIDER.getPublic().getEncoded()));
    }

    /** A key that the service knows. */
    public static String key(Role role) {
        return "this is a key for tests alone: " + role.word();
    }

    /** A token of the identity provider that the service trusts, good for a minute. */
    static String token(String who, String role) {
        long now = System.currentTimeMillis() / 1000;
        String head = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        String claims = encoded("{\"sub\":\"%s\",\"upn\":\"%s\",\"groups\":[\"%s\"],\"iat\":%d,\"exp\":%d}"
                .formatted(who, who, role, now, now + 60));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(PROVIDER.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs by RSA", e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            // Of a fixed seed: this class is loaded twice, for the settings and for the tests.
            SecureRandom fixed = SecureRandom.getInstance("SHA1PRNG");
            fixed.setSeed(1);
            generator.initialize(2048, fixed);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
