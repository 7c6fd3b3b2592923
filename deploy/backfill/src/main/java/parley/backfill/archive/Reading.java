package parley.backfill.archive;

import java.io.Serializable;

/** What became of one record of an archive. */
public sealed interface Reading extends Serializable {

    /** It is a document. */
    record Read(ArchivedDocument document) implements Reading {}

    /**
     * It is none, or cannot be read.
     *
     * @param reason for people, with the value at fault
     */
    record Rejected(Place place, RejectionCode code, String reason) implements Reading {}

    /**
     * It is by its nature none.
     *
     * @param kind what it is: {@code request}, {@code revisit}, {@code warcinfo} …
     */
    record PassedOver(String kind) implements Reading {}
}
