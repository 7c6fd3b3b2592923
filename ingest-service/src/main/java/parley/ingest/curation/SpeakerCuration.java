package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.document.DocumentId;
import parley.ingest.identity.SpeakerCurator;
import parley.ingest.identity.SpeakerState;
import parley.ingest.identity.SpeakerStates;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.joining.CurationAct;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.Sha256;

/** Checks what curators wish for speakers, and makes corrections of it that make sense. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SpeakerCuration {

    private final SpeakerStates states;
    private final SpeakerCurator curator;

    SpeakerCuration(SpeakerStates states, SpeakerCurator curator) {
        this.states = states;
        this.curator = curator;
    }

    /** The correction that a wish would come to if every id stood for itself. */
    static CurationAct asSent(CurationRequest.Wish wish) {
        if (wish instanceof CurationRequest.Wish.Alias alias) {
            return new CurationAct.Alias(alias.subject(), alias.name());
        }
        if (wish instanceof CurationRequest.Wish.Merge merge) {
            return new CurationAct.MergeInto(merge.subject(), merge.into());
        }
        CurationRequest.Wish.Split split = (CurationRequest.Wish.Split) wish;
        return new CurationAct.Split(split.subject(), partOf(split.subject(), split.documents()), split.documents());
    }

    /**
     * The correction that a wish comes to: ids that were joined to others are replaced by those.
     *
     * @throws ProblemException if it names what is not there, or makes no sense
     */
    CurationAct act(CurationRequest.Wish wish) {
        if (wish instanceof CurationRequest.Wish.Alias alias) {
            return new CurationAct.Alias(named("subject", alias.subject()).id().value(), alias.name());
        }
        if (wish instanceof CurationRequest.Wish.Merge merge) {
            if (merge.subject().equals(merge.into())) {
                throw new ProblemException(
                        Problem.of(ProblemCode.MERGED_WITH_ITSELF, merge.subject() + " into " + merge.into())
                                .atField("into"));
            }
            Speaker subject = named("subject", merge.subject());
            return new CurationAct.MergeInto(
                    subject.id().value(), named("into", merge.into()).id().value());
        }
        CurationRequest.Wish.Split split = (CurationRequest.Wish.Split) wish;
        String subject = named("subject", split.subject()).id().value();
        return new CurationAct.Split(subject, partOf(subject, split.documents()), split.documents());
    }

    /** @throws ProblemException if the correction, which does not stand yet, cannot be made as things are */
    void check(CurationAct act) {
        SpeakerId subject = new SpeakerId(act.subject());
        if (act instanceof CurationAct.MergeInto merge && merge.into().equals(merge.subject())) {
            throw new ProblemException(ProblemCode.ALREADY_ONE, "both stand for " + subject);
        }
        if (act instanceof CurationAct.Alias alias) {
            Set<SpeakerId> owners = curator.givenTo(named("subject", alias.subject()), alias.name());
            owners.stream().filter(owner -> !owner.equals(subject)).findFirst().ifPresent(owner -> {
                throw new ProblemException(Problem.of(ProblemCode.NAME_TAKEN, alias.name() + " was given to " + owner)
                        .atField("name"));
            });
        }
        if (act instanceof CurationAct.Split split) {
            checkSplit(subject, split.documents());
        }
    }

    private void checkSplit(SpeakerId subject, List<DocumentId> documents) {
        Set<DocumentId> mentioning = curator.documentsMentioning(subject, documents);
        for (DocumentId document : documents) {
            if (!mentioning.contains(document)) {
                throw new ProblemException(
                        Problem.of(ProblemCode.NOT_IN_DOCUMENT, document + " does not speak of " + subject)
                                .atField("documents"));
            }
        }
    }

    /** The same for the same split, so that taking it back and making it again leads to the same id. */
    private static String partOf(String subject, List<DocumentId> documents) {
        return "s-" + Sha256.of("split " + subject + ' ' + documents).substring(0, 16);
    }

    private Speaker named(String field, String id) {
        Speaker speaker = standing(field, id, id);
        if (speaker.type() == SpeakerType.UNNAMED) {
            throw new ProblemException(Problem.of(ProblemCode.UNNAMED_SPEAKER, id + " is " + speaker.name())
                    .atField(field));
        }
        return speaker;
    }

    private Speaker standing(String field, String asked, String id) {
        Optional<SpeakerState> state = Optional.empty();
        try {
            state = states.find(new SpeakerId(id));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.of(ProblemCode.INVALID_FIELD, String.valueOf(e.getMessage()))
                    .atField(field));
        }
        SpeakerState known = state.orElseThrow(() -> new ProblemException(
                Problem.of(ProblemCode.NOT_FOUND, "no such speaker: " + asked).atField(field)));
        if (known instanceof SpeakerState.Joined joined) {
            return standing(field, asked, joined.to().value());
        }
        if (known instanceof SpeakerState.Standing standing) {
            return standing.speaker();
        }
        throw new ProblemException(Problem.of(ProblemCode.SPEAKER_WITHDRAWN, asked + " was withdrawn")
                .atField(field));
    }
}
