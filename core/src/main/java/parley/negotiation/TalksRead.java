package parley.negotiation;

import java.util.List;
import java.util.Map;

/**
 * What a document tells of talks.
 *
 * @param negotiations the talks, in the order of their first mention
 * @param sides for which state or body the people of the document hold office or speak, by their full names
 */
public record TalksRead(List<Negotiation> negotiations, Map<String, String> sides) {

    /** Nothing. */
    public static final TalksRead NONE = new TalksRead(List.of(), Map.of());

    public TalksRead {
        negotiations = List.copyOf(negotiations);
        sides = Map.copyOf(sides);
    }
}
