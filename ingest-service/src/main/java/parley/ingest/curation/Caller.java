package parley.ingest.curation;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import parley.joining.Signature;

/**
 * Who asks, as far as the service knows.
 *
 * @param principal the name of the key or token that was shown; empty where none was needed
 */
public record Caller(Optional<String> principal) {

    public static Caller of(SecurityIdentity identity) {
        return new Caller(
                identity.isAnonymous()
                        ? Optional.empty()
                        : Optional.of(identity.getPrincipal().getName()));
    }

    Signature signs(Reason reason, Instant at) {
        return new Signature(reason.by(), reason.why(), at, principal);
    }
}
