package parley.ingest.desk;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import parley.access.Role;
import parley.ingest.platform.ByteHash;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;

/**
 * One request of a browser to the pages: the secret that the browser keeps, and the token that follows from it.
 *
 * <p>A form carries the token, which only a page that was made for this browser can know. Signing in or out gives the
 * browser another secret.
 */
@RequestScoped
class Visit {

    static final String COOKIE = "parley-desk";

    private static final String DESK = "/desk";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final RoutingContext context;
    private final SecurityIdentity identity;
    private Optional<String> secret;

    Visit(CurrentVertxRequest request, SecurityIdentity identity) {
        this.context = request.getCurrent();
        this.identity = identity;
        this.secret = Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue);
    }

    static boolean isOnDesk(String path) {
        return path.equals(DESK) || path.startsWith(DESK + "/");
    }

    /** What a form must carry. */
    public String token() {
        String kept = secret.orElseGet(this::begin);
        return ByteHash.of(("form of " + kept).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException if a form was not made for this browser */
    public void check(String token) {
        byte[] expected = token().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "the form is not of this visit; go back, load the page again, and repeat");
        }
    }

    /** Gives the browser a new secret. */
    public String begin() {
        byte[] bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secret = Optional.of(made);
        keep(made);
        return made;
    }

    public Optional<String> secret() {
        return secret;
    }

    /** The name of who is signed in. */
    public Optional<String> who() {
        return known().filter(one -> !one.isAnonymous())
                .map(one -> one.getPrincipal().getName());
    }

    /** The name of who is signed in; empty if nobody is. */
    public String name() {
        return who().orElse("");
    }

    /** Who signs a correction: as they say or, failing that, as they are known. */
    public String signature(String by) {
        return by.isBlank() ? who().orElse("") : by;
    }

    public boolean isCurator() {
        return has(Role.Word.CURATOR);
    }

    public boolean isContributor() {
        return has(Role.Word.CONTRIBUTOR);
    }

    private boolean has(String role) {
        return known().filter(one -> one.hasRole(role)).isPresent();
    }

    /** Who it is, if that is known without waiting: what is refused early is answered by a thread that must not wait. */
    private Optional<SecurityIdentity> known() {
        if (context.user() instanceof QuarkusHttpUser user) {
            return Optional.of(user.getSecurityIdentity());
        }
        return BlockingOperationControl.isBlockingAllowed() ? Optional.of(identity) : Optional.empty();
    }

    private void keep(String value) {
        HttpServerRequest request = context.request();
        request.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setPath(DESK)
                        .setMaxAge(DeskSessions.LENGTH.toSeconds())
                        .setSecure(isSecure(request)));
    }

    /** Over TLS here, or at the proxy in front. */
    private static boolean isSecure(HttpServerRequest request) {
        return request.isSSL()
                || "https".equals(request.scheme())
                || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
