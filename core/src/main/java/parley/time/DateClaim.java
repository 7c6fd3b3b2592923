package parley.time;

import java.util.List;
import parley.selector.Passage;

/**
 * A date with the ground it stands on.
 *
 * @param date the date
 * @param basis how it came to be known
 * @param evidence the words that prove it; empty only where the basis is {@link DateBasis#METADATA}
 */
public record DateClaim(PartialDate date, DateBasis basis, List<Passage> evidence) {

    public DateClaim {
        evidence = List.copyOf(evidence);
    }
}
