package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.feed.Change;
import parley.ingest.body.JsonObject;
import parley.ingest.feed.ChangeLog;
import parley.ingest.identity.CurationState;
import parley.ingest.identity.Curations;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.CurationId;
import parley.joining.Signature;

/** Makes corrections and takes them back: each in one transaction with all that follows from it. */
@ApplicationScoped
@Transactional
public class CurationService {

    private final ChangeLog changeLog;
    private final Curations curations;
    private final Instance<Curator> curators;
    private final Clock clock;

    CurationService(ChangeLog changeLog, Curations curations, @Any Instance<Curator> curators, Clock clock) {
        this.changeLog = changeLog;
        this.curations = curations;
        this.curators = curators;
        this.clock = clock;
    }

    /** A correction that stands now, and whether it did not before. */
    public record Made(CurationState state, boolean created) {}

    /**
     * Makes a correction; one that stands already is not made again.
     *
     * @throws ProblemException if it makes no sense
     */
    public Made make(CurationRequest request) {
        changeLog.hold();
        // As it was sent first: once a merge stands, its subject stands for something else.
        Optional<CurationState> repeated = request.wish().asSent().flatMap(curations::standing);
        if (repeated.isPresent()) {
            return new Made(repeated.get(), false);
        }
        Curator curator = curatorOf(request.wish().subject());
        CurationAct act = curator.act(request.wish());
        Optional<CurationState> standing = curations.standing(act);
        if (standing.isPresent()) {
            return new Made(standing.get(), false);
        }
        curator.check(act);
        Curation curation = curations.write(act, request.caller().signs(request.reason(), now()));
        tell(new Change.CurationMade(curation), curator.make(curation));
        return new Made(new CurationState(curation, Optional.empty()), true);
    }

    /**
     * Takes a correction back; one that was taken back before stays so.
     *
     * @throws ProblemException if there is no such correction, or another one rests on it
     */
    public CurationState undo(CurationId id, Caller caller, Reason reason) {
        changeLog.hold();
        CurationState state = find(id);
        if (state.undone().isPresent()) {
            return state;
        }
        made(state.curation().act()).ifPresent(part -> {
            List<CurationId> others = curations.namingLater(part, id);
            if (!others.isEmpty()) {
                throw new ProblemException(
                        ProblemCode.NEEDED_BY_ANOTHER, part + " is named by " + others + "; undo these first");
            }
        });
        Signature undone = caller.signs(reason, now());
        Curation curation = state.curation();
        tell(
                new Change.CurationUndone(id, undone),
                curatorOf(curation.act().subject()).undo(curation, undone));
        return new CurationState(curation, Optional.of(undone));
    }

    /** The id that there is only by this correction. */
    private static Optional<String> made(CurationAct act) {
        if (act instanceof CurationAct.SplitStatement split) {
            return Optional.of(split.part());
        }
        return act instanceof CurationAct.Split split ? Optional.of(split.part()) : Optional.empty();
    }

    /** @throws ProblemException if there is no such correction */
    CurationState find(CurationId id) {
        return curations
                .find(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such correction: " + id));
    }

    /** Corrections in the order in which they were made, standing and undone. */
    public List<CurationState> list(Optional<CurationId> after, int limit) {
        return curations.made(after, limit);
    }

    private Curator curatorOf(String subject) {
        return curators.stream()
                .filter(curator -> curator.isFor(subject))
                .findFirst()
                .orElseThrow(() -> JsonObject.invalid(
                        "subject", "not the id of a speaker, of talks or of a statement: " + subject));
    }

    private void tell(Change own, List<Change> following) {
        changeLog.append(Stream.concat(Stream.of(own), following.stream()).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
