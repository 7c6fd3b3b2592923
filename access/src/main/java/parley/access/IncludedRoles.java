package parley.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives those whom an identity provider knows, besides their roles, those that these include. */
@Singleton
public class IncludedRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        QuarkusSecurityIdentity.Builder more = QuarkusSecurityIdentity.builder(identity);
        identity.getRoles().stream()
                .map(Role::named)
                .flatMap(Optional::stream)
                .forEach(role -> more.addRoles(role.included()));
        return Uni.createFrom().item(more.build());
    }
}
