package parley.query.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.selector.Passage;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;
import parley.time.DateClaim;

/**
 * A statement on the wire.
 *
 * @param text the words said, without quotation marks
 * @param kind direct, indirect or mixed
 * @param basis what in the text attributes the words
 * @param source the words that name the speaker
 * @param cue the words that attribute
 * @param selectors where the words stand in the document version, one passage for each unbroken stretch
 * @param said when it was said
 * @param published when the document appeared
 * @param method name and version of what found it
 * @param confidence how probable it is that words and source are right
 * @param recordedAt when it entered the record
 * @param updatedAt when it was last found again, with the same words but perhaps other details
 * @param highlights what in {@code text} was searched for
 */
public record StatementView(
        StatementId id,
        String text,
        Form kind,
        Basis basis,
        SpeakerView speaker,
        List<Passage> source,
        List<Passage> cue,
        List<Passage> selectors,
        Optional<DateClaim> said,
        Optional<DateClaim> published,
        DocumentSummary document,
        VersionId version,
        String method,
        Optional<Double> confidence,
        Instant recordedAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Highlight> highlights) {

    /**
     * Who spoke.
     *
     * @param name the canonical name as known today
     * @param type what kind of being, where the speaker is resolved
     * @param country ISO 3166-1 alpha-2
     * @param status whether the speaker is resolved
     * @param candidates names between which the text leaves the choice open
     * @param reason why this speaker was chosen, or none could be
     * @param evidence the words on which the choice rests
     */
    public record SpeakerView(
            Optional<SpeakerId> id,
            Optional<String> name,
            Optional<SpeakerType> type,
            Optional<String> country,
            StatementSpeaker.Status status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> candidates,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Passage> evidence) {}

    /** The document in which the statement stands, as far as a list shows it. */
    public record DocumentSummary(
            DocumentId id, Optional<String> title, Optional<String> publisher, Optional<URI> url) {}

    /** A half-open stretch of the statement's {@code text}, in code points. */
    public record Highlight(int start, int end) {}
}
