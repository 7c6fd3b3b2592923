package parley.speaker;

import java.util.List;

/**
 * The speakers already known to whoever asks for an extraction.
 *
 * <p>Immutable and thread-safe.
 *
 * @param speakers known speakers, in the order of their ids
 */
public record Roster(List<Speaker> speakers) {

    private static final Roster EMPTY = new Roster(List.of());

    public Roster {
        speakers = List.copyOf(speakers);
    }

    /** Nobody is known beforehand. */
    public static Roster empty() {
        return EMPTY;
    }
}
