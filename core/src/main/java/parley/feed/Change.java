package parley.feed;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.document.VersionId;
import parley.joining.Account;
import parley.joining.Curation;
import parley.joining.CurationId;
import parley.joining.JoinedNegotiation;
import parley.joining.Signature;
import parley.negotiation.NegotiationId;
import parley.segment.SegmentKind;
import parley.selector.TextPositionSelector;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.time.DateClaim;

/**
 * Something that happened to the record.
 *
 * <p>Within one document the order is: withdrawals of what the former version held, then the speakers that are new or
 * changed, those joined to them, the document, its statements in text order, its accounts of talks, the talks that are new or
 * changed, those joined to them, and last the talks and speakers of whom nobody speaks any more.
 */
public sealed interface Change {

    /**
     * A document was received, a new version of it was, or another publication of the same text became known. It
     * replaces everything said of the document before, except its statements, which have changes of their own.
     *
     * @param document identity through all versions
     * @param version the current version
     * @param text its characters, as received
     * @param title the sender's title or, failing that, the headline found in the text
     * @param publications where it appeared
     * @param published when it appeared, if known
     * @param segments what each stretch of the text is; they tile the text
     */
    record DocumentRecorded(
            DocumentId document,
            VersionId version,
            String text,
            Optional<String> title,
            List<Publication> publications,
            Optional<DateClaim> published,
            List<SegmentMark> segments)
            implements Change {

        public DocumentRecorded {
            publications = List.copyOf(publications);
            segments = List.copyOf(segments);
        }
    }

    /** A document was retracted with all its versions; its statements were withdrawn just before. */
    record DocumentRetracted(DocumentId document) implements Change {}

    /**
     * A statement entered the record, or was found again with other details under the same id.
     *
     * @param document the document in whose current version it stands
     * @param ordinal its place among the statements of that version, from 0, in text order
     * @param statement the statement
     */
    record StatementRecorded(DocumentId document, int ordinal, Statement statement) implements Change {}

    /** A statement left the record. Its id stays taken, and is answered as gone. */
    record StatementWithdrawn(DocumentId document, StatementId statement) implements Change {}

    /**
     * A speaker became known, or what is known of one changed; replaces what was said of the speaker before. One that was
     * joined to another or withdrawn stands for itself again.
     *
     * @param speaker what all documents together say
     */
    record SpeakerRecorded(Speaker speaker) implements Change {}

    /**
     * A recorded speaker may be one of others, which is not settled; replaces what was said of that before.
     *
     * @param speaker a speaker that stands for itself
     * @param candidates of whom it may be one, sorted; empty if nothing is open any more
     * @param reason why it was not taken for one of them; empty if nothing is open
     */
    record SpeakerLeftOpen(SpeakerId speaker, List<SpeakerId> candidates, String reason) implements Change {

        public SpeakerLeftOpen {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A speaker turned out to be another one: whatever names the first means the other from now on. The other was recorded
     * before.
     *
     * @param speaker the id that is given up; it is answered with the other's address
     * @param to the id that stands for both, itself not joined to any other
     * @param reason why
     * @param evidence what both have in common: names, offices, countries
     */
    record SpeakerJoined(SpeakerId speaker, SpeakerId to, String reason, List<String> evidence) implements Change {

        public SpeakerJoined {
            evidence = List.copyOf(evidence);
        }
    }

    /** No document speaks of this speaker any more. The id stays taken, and is answered as gone. */
    record SpeakerWithdrawn(SpeakerId speaker) implements Change {}

    /**
     * What a document tells of talks became known, or changed; replaces what was said under its id before. The account is
     * one of the talks under its own id, unless that was joined to another.
     */
    record AccountRecorded(Account account) implements Change {}

    /**
     * Talks became known, or what all their accounts together tell of them changed; replaces what was said of them before.
     * Talks that were joined to others or withdrawn stand for themselves again.
     */
    record NegotiationRecorded(JoinedNegotiation negotiation) implements Change {}

    /**
     * An account turned out to be of talks that stand under another id: whatever names the first means the other from now
     * on. The other was recorded before.
     *
     * @param negotiation the account's id; it is answered with the other's address
     * @param to the id of the talks
     * @param reason why
     */
    record NegotiationJoined(NegotiationId negotiation, NegotiationId to, String reason) implements Change {}

    /** An account left the record. Its id stays taken, and is answered as gone. */
    record NegotiationWithdrawn(NegotiationId negotiation) implements Change {}

    /** A curator corrected the record; what followed from it comes right behind. */
    record CurationMade(Curation curation) implements Change {}

    /** A correction was taken back; what followed from that comes right behind. */
    record CurationUndone(CurationId curation, Signature undone) implements Change {}

    /**
     * What a stretch of a document's text is.
     *
     * @param kind headline, paragraph, furniture and so on
     * @param position where, half-open, in code points
     */
    record SegmentMark(SegmentKind kind, TextPositionSelector position) {}
}
