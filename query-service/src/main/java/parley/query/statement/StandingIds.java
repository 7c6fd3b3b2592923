package parley.query.statement;

import java.util.List;
import java.util.Set;
import parley.negotiation.NegotiationId;
import parley.speaker.SpeakerId;

/** What ids in a query stand for today; an id that nothing has stands for itself. */
public interface StandingIds {

    /** The speaker that stands for this one. */
    SpeakerId speaker(SpeakerId id);

    /** The speakers that stand for an id, or of whom something is a whole name or alias, whatever its case and accents. */
    List<SpeakerId> speakers(String idOrName);

    /** The statements that report an utterance, by the positions of the changes by which they entered the record. */
    Set<Long> reportsOf(String utterance);

    /** The talks that stand for these, with all their parts. */
    List<NegotiationId> talks(NegotiationId id);
}
