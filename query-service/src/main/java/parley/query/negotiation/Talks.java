package parley.query.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.document.DocumentId;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;
import parley.query.platform.Moved;
import parley.query.platform.PathIds;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.store.Attendance;
import parley.query.store.NegotiationParts;
import parley.query.store.NegotiationStore;
import parley.query.store.NegotiationStore.Recorded;
import parley.query.store.NegotiationStore.StandingAccount;
import parley.query.store.Presence;
import parley.speaker.Speaker;

/** Finds talks and their parts. Thread-safe. */
@ApplicationScoped
public class Talks {

    private static final Comparator<JoinedNegotiation> BY_DAY = Comparator.comparing(
                    (JoinedNegotiation talks) -> NegotiationStore.day(talks).orElse(LocalDate.MAX))
            .thenComparing(talks -> talks.numbers().stream().findFirst().orElse(Integer.MAX_VALUE))
            .thenComparing(talks -> talks.id().value());

    private final NegotiationStore negotiations;
    private final NegotiationParts parts;
    private final Attendance attendance;

    @Inject
    Talks(NegotiationStore negotiations, NegotiationParts parts, Attendance attendance) {
        this.negotiations = negotiations;
        this.parts = parts;
        this.attendance = attendance;
    }

    /**
     * The talks that stand under an id.
     *
     * @throws Moved if they stand under another one
     * @throws Problem if there are none
     */
    Recorded standing(String id) {
        Presence<Recorded> presence = negotiations.find(PathIds.checked("negotiation", id));
        if (presence instanceof Presence.Present<Recorded> present) {
            return present.value();
        }
        if (presence instanceof Presence.Moved<Recorded> moved) {
            throw new Moved(moved.id(), moved.to());
        }
        if (presence instanceof Presence.Gone<Recorded> gone) {
            throw Problem.of(ProblemCode.NEGOTIATION_WITHDRAWN, "Negotiation " + id + " was withdrawn from the record.")
                    .with("id", id)
                    .with("withdrawn_at", gone.since());
        }
        throw PathIds.notFound("negotiation", id);
    }

    /** Talks with all their parts, and the parts of these: the whole first, then by day, those without a day last. */
    List<Recorded> withParts(Recorded whole) {
        List<Recorded> all = new ArrayList<>(List.of(whole));
        negotiations.findAll(parts.withParts(whole.negotiation().id())).values().stream()
                .filter(part ->
                        !part.negotiation().id().equals(whole.negotiation().id()))
                .sorted(Comparator.comparing(Recorded::negotiation, BY_DAY))
                .forEach(all::add);
        return all;
    }

    /** The direct parts of talks, by day. */
    List<NegotiationEntry> partsOf(NegotiationId whole) {
        return entries(parts.partsOf(List.of(whole)));
    }

    /** The talks in which a speaker took part, by day. */
    public List<NegotiationEntry> attendedBy(Speaker speaker) {
        return entries(attendance.of(speaker));
    }

    /** The talks of which a document tells, by day. */
    List<NegotiationEntry> toldIn(DocumentId document) {
        return entries(negotiations.accountsIn(List.of(document)).getOrDefault(document, List.of()).stream()
                .map(StandingAccount::talks)
                .distinct()
                .toList());
    }

    /** Talks as lists show them, in their order. */
    List<NegotiationEntry> entriesOf(List<JoinedNegotiation> talks) {
        Map<NegotiationId, Long> counts = negotiations.accountCounts(
                talks.stream().map(JoinedNegotiation::id).toList());
        return talks.stream()
                .map(one -> NegotiationEntry.of(one, counts.getOrDefault(one.id(), 0L)))
                .toList();
    }

    private List<NegotiationEntry> entries(List<NegotiationId> ids) {
        return entriesOf(negotiations.findAll(ids).values().stream()
                .map(Recorded::negotiation)
                .sorted(BY_DAY)
                .toList());
    }
}
