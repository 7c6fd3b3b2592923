package parley.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An identity provider: tells of itself (OpenID Connect Discovery), gives its keys (RFC 7517), and signs tokens. Thread-safe. */
final class IdentityProvider implements AutoCloseable {

    /** For whom its tokens are. */
    static final String AUDIENCE = "parley";

    private static final String REALM = "/realms/news";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final KeyPair keys = newKeys();

    IdentityProvider() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys"));
        answer("/keys", Map.of("keys", List.of(publicKey())));
        http.start();
    }

    /** Its address, by which it also names itself. */
    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + REALM;
    }

    /** A token as it should be: for us, by itself, for somebody with a role, good for a minute. */
    String token(String role) {
        return token(role, Map.of());
    }

    /** The same with some claims otherwise. */
    String token(String role, Map<String, Object> otherwise) {
        return signed("RS256", claims(role, otherwise), keys);
    }

    /** A token that says all the right things and is signed by somebody else. */
    String forged(String role) {
        return signed("RS256", claims(role, Map.of()), newKeys());
    }

    /** A token that says all the right things and that nobody needs to have signed. */
    String unsigned(String role) {
        String token = signed("none", claims(role, Map.of()), keys);
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private Map<String, Object> claims(String role, Map<String, Object> otherwise) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new TreeMap<>(Map.of(
                "iss", issuer(), "aud", AUDIENCE, "sub", "orla", "upn", "orla", "groups", List.of(role), "iat", now));
        claims.put("exp", now + 60);
        claims.putAll(otherwise);
        return claims;
    }

    private static String signed(String algorithm, Map<String, Object> claims, KeyPair by) {
        try {
            String head = encoded(JSON.writeValueAsBytes(Map.of("alg", algorithm, "typ", "JWT", "kid", "one")));
            String token = head + "." + encoded(JSON.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(token.getBytes(StandardCharsets.US_ASCII));
            return token + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("every Java platform signs by RSA", e);
        }
    }

    private Map<String, String> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", "one",
                "n", number(key.getModulus().toByteArray()),
                "e", number(key.getPublicExponent().toByteArray()));
    }

    /** Without the byte that says that a number is not negative. */
    private static String number(byte[] bytes) {
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private void answer(String path, Map<String, ?> content) throws IOException {
        byte[] body = JSON.writeValueAsBytes(content);
        http.createContext(REALM + path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
