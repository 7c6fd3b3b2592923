package parley.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.feed.Change;
import parley.joining.CurationAct;
import parley.joining.CurationId;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;
import parley.negotiation.Outcome;
import parley.selector.TextPositionSelector;
import parley.selector.TextQuoteSelector;
import parley.speaker.SpeakerId;
import parley.statement.StatementId;
import parley.time.PartialDate;

/**
 * The one JSON configuration of Parley.
 *
 * <p>Reads what it writes; unknown keys from newer writers are ignored on the feed. Thread-safe.
 */
public final class ParleyJson {

    private static final ObjectMapper MAPPER = configure(new ObjectMapper());

    private ParleyJson() {}

    /** A shared mapper; not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Teaches a mapper of somebody else's, such as a web framework's, Parley's forms.
     *
     * @return the mapper that was given
     */
    public static ObjectMapper configure(ObjectMapper mapper) {
        return mapper.registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .registerModule(parleyModule())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                // Records answer questions about themselves, such as isUnknown; the answers are no part of them.
                .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static SimpleModule parleyModule() {
        SimpleModule module = new SimpleModule("parley");
        module.setMixInAnnotation(DocumentId.class, TextForm.class);
        module.setMixInAnnotation(VersionId.class, TextForm.class);
        module.setMixInAnnotation(SpeakerId.class, TextForm.class);
        module.setMixInAnnotation(StatementId.class, TextForm.class);
        module.setMixInAnnotation(NegotiationId.class, TextForm.class);
        module.setMixInAnnotation(PartialDate.class, EdtfForm.class);
        module.setMixInAnnotation(TextPositionSelector.class, TypedForm.class);
        module.setMixInAnnotation(TextQuoteSelector.class, TypedForm.class);
        module.setMixInAnnotation(CurationId.class, TextForm.class);
        module.setMixInAnnotation(Change.class, ChangeForm.class);
        module.setMixInAnnotation(CurationAct.class, ActForm.class);
        module.setMixInAnnotation(Outcome.class, OutcomeForm.class);
        module.setMixInAnnotation(JoinedNegotiation.Result.class, OutcomeForm.class);
        module.addSerializer(new VocabularyWords.Writer());
        module.setDeserializers(new VocabularyWords.Readers());
        module.setDeserializerModifier(new FormerEvidence());
        return module;
    }

    private interface TextForm {
        @JsonValue
        String value();
    }

    /** What is only declared is told without a word; former records have none either. */
    private interface OutcomeForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean implemented();
    }

    private interface EdtfForm {
        @JsonValue
        String edtf();
    }

    /** A selector carries its W3C type name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface TypedForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Change.DocumentRecorded.class, name = "DocumentRecorded"),
        @JsonSubTypes.Type(value = Change.DocumentRetracted.class, name = "DocumentRetracted"),
        @JsonSubTypes.Type(value = Change.StatementRecorded.class, name = "StatementRecorded"),
        @JsonSubTypes.Type(value = Change.StatementWithdrawn.class, name = "StatementWithdrawn"),
        @JsonSubTypes.Type(value = Change.SpeakerRecorded.class, name = "SpeakerRecorded"),
        @JsonSubTypes.Type(value = Change.SpeakerLeftOpen.class, name = "SpeakerLeftOpen"),
        @JsonSubTypes.Type(value = Change.SpeakerJoined.class, name = "SpeakerJoined"),
        @JsonSubTypes.Type(value = Change.SpeakerWithdrawn.class, name = "SpeakerWithdrawn"),
        @JsonSubTypes.Type(value = Change.AccountRecorded.class, name = "AccountRecorded"),
        @JsonSubTypes.Type(value = Change.NegotiationRecorded.class, name = "NegotiationRecorded"),
        @JsonSubTypes.Type(value = Change.NegotiationJoined.class, name = "NegotiationJoined"),
        @JsonSubTypes.Type(value = Change.NegotiationWithdrawn.class, name = "NegotiationWithdrawn"),
        @JsonSubTypes.Type(value = Change.CurationMade.class, name = "CurationMade"),
        @JsonSubTypes.Type(value = Change.CurationUndone.class, name = "CurationUndone"),
    })
    private interface ChangeForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CurationAct.Alias.class, name = "alias"),
        @JsonSubTypes.Type(value = CurationAct.MergeInto.class, name = "merge"),
        @JsonSubTypes.Type(value = CurationAct.Split.class, name = "split"),
        @JsonSubTypes.Type(value = CurationAct.Attach.class, name = "attach"),
        @JsonSubTypes.Type(value = CurationAct.Detach.class, name = "detach"),
        @JsonSubTypes.Type(value = CurationAct.Accept.class, name = "accept"),
        @JsonSubTypes.Type(value = CurationAct.Reject.class, name = "reject"),
        @JsonSubTypes.Type(value = CurationAct.Reword.class, name = "reword"),
        @JsonSubTypes.Type(value = CurationAct.Attribute.class, name = "attribute"),
        @JsonSubTypes.Type(value = CurationAct.SplitStatement.class, name = "split_statement"),
        @JsonSubTypes.Type(value = CurationAct.MergeStatement.class, name = "merge_statement"),
    })
    private interface ActForm {}
}
