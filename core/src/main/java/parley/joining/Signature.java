package parley.joining;

import java.time.Instant;

/**
 * Who did something to the record, when and why.
 *
 * @param by who, as the curator gave it; not blank
 * @param why the reason, as the curator gave it; not blank
 * @param at when the record learned of it
 */
public record Signature(String by, String why, Instant at) {

    /** @throws IllegalArgumentException if nobody is named or no reason is given */
    public Signature {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a correction needs somebody and a reason: by=" + by + " why=" + why);
        }
    }
}
