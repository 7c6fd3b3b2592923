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
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedStatements;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** Checks what curators wish for speakers, and makes corrections of it that make sense. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SpeakerCuration implements Curator {

    private final StandingSpeakers speakers;
    private final SpeakerCurator curator;
    private final RecordedStatements statements;

    SpeakerCuration(StandingSpeakers speakers, SpeakerCurator curator, RecordedStatements statements) {
        this.speakers = speakers;
        this.curator = curator;
        this.statements = statements;
    }

    @Override
    public boolean isFor(String subject) {
        return subject.startsWith("s-");
    }

    @Override
    public CurationAct act(Wish wish) {
        if (wish instanceof Wish.Alias alias) {
            return new CurationAct.Alias(
                    speakers.named("subject", alias.subject()).id().value(), alias.name());
        }
        if (wish instanceof Wish.Merge merge) {
            Speaker subject = speakers.named("subject", merge.subject());
            return new CurationAct.MergeInto(
                    subject.id().value(),
                    speakers.named("into", merge.into()).id().value());
        }
        if (wish instanceof Wish.Split split) {
            return split.of(speakers.named("subject", split.subject()).id().value());
        }
        throw JsonObject.invalid("act", "speakers can be merged, split and given names only: " + wish.subject());
    }

    @Override
    public void check(CurationAct act) {
        SpeakerId subject = new SpeakerId(act.subject());
        if (act instanceof CurationAct.MergeInto merge && merge.into().equals(merge.subject())) {
            throw new ProblemException(ProblemCode.ALREADY_ONE, "both stand for " + subject);
        }
        if (act instanceof CurationAct.Alias alias) {
            Set<SpeakerId> owners = curator.givenTo(speakers.named("subject", alias.subject()), alias.name());
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
        changes.addAll(statements.settleAgain(effect.documents()));
        changes.addAll(effect.changes().withdrawn());
        return changes;
    }
}
