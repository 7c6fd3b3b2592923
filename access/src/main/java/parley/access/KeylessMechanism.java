package parley.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/** Gives those whom no other mechanism knows what is allowed without a key. */
@Singleton
public class KeylessMechanism implements HttpAuthenticationMechanism {

    private final Keyless keyless;

    KeylessMechanism(AccessSettings settings) {
        this.keyless = settings.anonymous();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager unused) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(""))
                        .setAnonymous(true)
                        .addRoles(roles(RequestOrigin.of(context.request())))
                        .build());
    }

    private Set<String> roles(RequestOrigin origin) {
        if (!keyless.writes()) {
            return keyless.roles();
        }
        if (!origin.isOfThisMachine()) {
            return Set.of();
        }
        return origin.isOfAnotherSite() ? Role.READER.included() : keyless.roles();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    /** After all others. */
    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }
}
