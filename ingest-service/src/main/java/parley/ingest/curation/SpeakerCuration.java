package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.ingest.body.JsonObject;
import parley.ingest.identity.SpeakerCurator;
import parley.ingest.identity.SpeakerState;
import parley.ingest.identity.SpeakerStates;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedStatements;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** Checks what curators wish for speakers, and makes corrections of it that make sense. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SpeakerCuration implements Curator {

    private final SpeakerStates states;
    private final SpeakerCurator curator;
    private final RecordedStatements statements;

    SpeakerCuration(SpeakerStates states, SpeakerCurator curator, RecordedStatements statements) {
        this.states = states;
        this.curator = curator;
        this.statements = statements;
    }

    @Override
    public boolean isFor(String subject) {
        return subject.startsWith("s-");
    }

    @Override
    public CurationAct act(CurationRequest.Wish wish) {
        if (wish instanceof CurationRequest.Wish.Alias alias) {
            return new CurationAct.Alias(named("subject", alias.subject()).id().value(), alias.name());
        }
        if (wish instanceof CurationRequest.Wish.Merge merge) {
            Speaker subject = named("subject", merge.subject());
            return new CurationAct.MergeInto(
                    subject.id().value(), named("into", merge.into()).id().value());
        }
        CurationRequest.Wish.Split split = (CurationRequest.Wish.Split) wish;
        String subject = named("subject", split.subject()).id().value();
        return new CurationAct.Split(subject, CurationRequest.partOf(subject, split.documents()), split.documents());
    }

    @Override
    public void check(CurationAct act) {
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

    @Override
    public List<Change> make(Curation curation) {
        return changes(curator.make(curation));
    }

    @Override
    public List<Change> undo(Curation curation, Signature undone) {
        return changes(curator.undo(curation, undone));
    }

    private List<Change> changes(SpeakerCurator.Effect effect) {
        List<Change> changes = new ArrayList<>(effect.changes().recorded());
        changes.addAll(statements.divideAgain(effect.documents()));
        changes.addAll(effect.changes().withdrawn());
        return changes;
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
        SpeakerState known = states.find(speakerId(field, id))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "no such speaker: " + asked)
                        .atField(field)));
        if (known instanceof SpeakerState.Joined joined) {
            return standing(field, asked, joined.to().value());
        }
        if (known instanceof SpeakerState.Standing standing) {
            return standing.speaker();
        }
        throw new ProblemException(Problem.of(ProblemCode.SPEAKER_WITHDRAWN, asked + " was withdrawn")
                .atField(field));
    }

    private static SpeakerId speakerId(String field, String id) {
        try {
            return new SpeakerId(id);
        } catch (IllegalArgumentException e) {
            throw JsonObject.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
