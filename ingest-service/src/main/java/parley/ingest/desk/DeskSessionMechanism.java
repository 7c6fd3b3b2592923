package parley.ingest.desk;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import parley.access.ApiKeyMechanism;

/**
 * Knows somebody by the session that a browser keeps: on pages only, so that no page of another site can use the API in
 * the name of who is signed in.
 */
@Singleton
class DeskSessionMechanism implements HttpAuthenticationMechanism {

    private final DeskSessions sessions;

    DeskSessionMechanism(DeskSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager unused) {
        Cookie cookie = context.request().getCookie(Visit.COOKIE);
        if (cookie == null || !Visit.isOnDesk(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        String secret = cookie.getValue();
        return Uni.createFrom()
                .item(() ->
                        sessions.keyOf(secret).map(ApiKeyMechanism::identityOf).orElse(null))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }
}
