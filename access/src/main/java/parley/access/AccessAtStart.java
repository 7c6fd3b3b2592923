package parley.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start with settings that would let anybody write, and says who may do what. */
@Singleton
class AccessAtStart {

    private static final Logger LOG = Logger.getLogger(AccessAtStart.class);

    void check(
            @Observes StartupEvent event,
            AccessSettings settings,
            ApiKeys keys,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        requireLoopbackForWrites(settings.anonymous(), host);
        LOG.infof(
                "Without a key: %s. Keys known: %d. Tokens of an identity provider: %s.",
                settings.anonymous(), keys.count(), settings.oidc().enabled() ? "accepted" : "not accepted");
    }

    /** @throws IllegalStateException if others than this machine could write without a key */
    static void requireLoopbackForWrites(Keyless anonymous, String host) {
        if (anonymous.writes() && !RequestOrigin.isLoopback(host)) {
            throw new IllegalStateException("parley.access.anonymous is " + anonymous
                    + ", which is for a service heard on this machine alone, but quarkus.http.host is " + host
                    + "; give keys by parley.access.keys and set parley.access.anonymous to reader or none");
        }
    }
}
