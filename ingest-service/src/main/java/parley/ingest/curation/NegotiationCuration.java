package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import parley.document.DocumentId;
import parley.feed.Change;
import parley.ingest.body.JsonObject;
import parley.ingest.identity.NegotiationCurator;
import parley.ingest.identity.NegotiationState;
import parley.ingest.identity.NegotiationStates;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;
import parley.negotiation.NegotiationId;

/** Checks what curators wish for talks, and makes corrections of it that make sense. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class NegotiationCuration implements Curator {

    private final NegotiationStates states;
    private final NegotiationCurator curator;

    NegotiationCuration(NegotiationStates states, NegotiationCurator curator) {
        this.states = states;
        this.curator = curator;
    }

    @Override
    public boolean isFor(String subject) {
        return subject.startsWith("n-");
    }

    @Override
    public CurationAct act(Wish wish) {
        String subject = standing("subject", wish.subject());
        if (wish instanceof Wish.Merge merge) {
            return new CurationAct.MergeInto(subject, standing("into", merge.into()));
        }
        if (wish instanceof Wish.Split split) {
            return split.of(subject);
        }
        if (wish instanceof Wish.Attach attach) {
            return new CurationAct.Attach(subject, standing("whole", attach.whole()));
        }
        if (wish instanceof Wish.Detach detach) {
            return new CurationAct.Detach(subject, standing("whole", detach.whole()));
        }
        throw JsonObject.invalid("act", "talks can be merged, split, attached and detached only: " + wish.subject());
    }

    @Override
    public void check(CurationAct act) {
        NegotiationId subject = new NegotiationId(act.subject());
        if (act instanceof CurationAct.MergeInto merge && merge.into().equals(merge.subject())) {
            throw new ProblemException(ProblemCode.ALREADY_ONE, "both stand for " + subject);
        }
        if (act instanceof CurationAct.OfMembership of && of.whole().equals(of.subject())) {
            throw new ProblemException(Problem.of(ProblemCode.PART_OF_ITSELF, subject + " in " + of.whole())
                    .atField("whole"));
        }
        if (act instanceof CurationAct.Split split) {
            Set<DocumentId> telling = curator.documentsOf(subject);
            for (DocumentId document : split.documents()) {
                if (!telling.contains(document)) {
                    throw new ProblemException(
                            Problem.of(ProblemCode.NOT_IN_DOCUMENT, document + " does not tell of " + subject)
                                    .atField("documents"));
                }
            }
            if (split.documents().containsAll(telling)) {
                throw new ProblemException(Problem.of(ProblemCode.NOTHING_LEFT, "no other document tells of " + subject)
                        .atField("documents"));
            }
        }
    }

    @Override
    public List<Change> make(Curation curation) {
        return curator.make(curation);
    }

    @Override
    public List<Change> undo(Curation curation, Signature undone) {
        return curator.undo(curation, undone);
    }

    private String standing(String field, String id) {
        NegotiationState state = states.find(negotiationId(field, id))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "no such talks: " + id)
                        .atField(field)));
        if (state instanceof NegotiationState.Joined joined) {
            return joined.to().value();
        }
        if (state instanceof NegotiationState.Withdrawn) {
            throw new ProblemException(Problem.of(ProblemCode.NEGOTIATION_WITHDRAWN, id + " was withdrawn")
                    .atField(field));
        }
        return id;
    }

    private static NegotiationId negotiationId(String field, String id) {
        try {
            return new NegotiationId(id);
        } catch (IllegalArgumentException e) {
            throw JsonObject.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
