package parley.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may do what. */
@ConfigMapping(prefix = "parley.access")
public interface AccessSettings {

    /**
     * The keys that are known, each as {@code name:role:sha256}. Give them by the environment only. Read by {@link ApiKeys} and by
     * no converter: where one fails, the whole value is told, in which the key itself may stand.
     */
    Optional<List<String>> keys();

    /**
     * What somebody without a key may do: a role, or {@code none}. More than a reader only for a service that is heard on
     * this machine alone, which else does not start.
     */
    @WithDefault(Role.Word.READER)
    @WithConverter(KeylessConverter.class)
    Keyless anonymous();

    Oidc oidc();

    /** Tokens of an identity provider. */
    interface Oidc {

        /** Whether they are accepted; {@code quarkus.oidc.*} says from whom. */
        @WithDefault("false")
        boolean enabled();
    }
}
