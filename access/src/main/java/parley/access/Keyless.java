package parley.access;

import java.util.Optional;
import java.util.Set;

/**
 * What is allowed to those who show no key.
 *
 * @param role their role; empty if they may do nothing
 */
public record Keyless(Optional<Role> role) {

    private static final String NONE = "none";

    /** @throws IllegalArgumentException if it is neither a role nor {@code none} */
    static Keyless named(String word) {
        if (word.equals(NONE)) {
            return new Keyless(Optional.empty());
        }
        return new Keyless(Optional.of(Role.named(word)
                .orElseThrow(() ->
                        new IllegalArgumentException("parley.access.anonymous is neither none nor a role: " + word))));
    }

    /** Whether more than reading is allowed, which only people at this very machine may be trusted with. */
    boolean writes() {
        return role.filter(given -> given != Role.READER).isPresent();
    }

    Set<String> roles() {
        return role.map(Role::included).orElse(Set.of());
    }

    @Override
    public String toString() {
        return role.map(Role::word).orElse(NONE);
    }
}
