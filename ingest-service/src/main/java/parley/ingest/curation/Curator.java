package parley.ingest.curation;

import java.util.List;
import parley.feed.Change;
import parley.ingest.platform.ProblemException;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;

/** Corrects one kind of thing of the record. Whoever calls holds the lock of the feed, within a transaction. */
interface Curator {

    /** Whether an id, in any form, is meant for this one. */
    boolean isFor(String subject);

    /**
     * The correction that a wish comes to: ids that were joined to others are replaced by those.
     *
     * @throws ProblemException if it names what is not there, or makes no sense
     */
    CurationAct act(Wish wish);

    /** @throws ProblemException if the correction, which does not stand yet, cannot be made as things are */
    void check(CurationAct act);

    /** Makes a correction, and tells what follows. */
    List<Change> make(Curation curation);

    /** Takes a correction back, and tells what follows. */
    List<Change> undo(Curation curation, Signature undone);
}
