package parley.joining;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did something to the record, when and why.
 *
 * @param by who, as the curator gave it; not blank
 * @param why the reason, as the curator gave it; not blank
 * @param at when the record learned of it
 * @param principal under which name the record knew who it was, by a key or a token; empty where nobody had to show one
 */
public record Signature(String by, String why, Instant at, Optional<String> principal) {

    /** @throws IllegalArgumentException if nobody is named or no reason is given */
    public Signature {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a correction needs somebody and a reason: by=" + by + " why=" + why);
        }
    }
}
