package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ingest.platform.RecordJson;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.CurationId;
import parley.joining.Signature;
import parley.text.Sha256;

/** The corrections of curators, standing and undone. Whoever writes holds the lock of the feed. */
@ApplicationScoped
@Transactional
public class Curations {

    private final CurationRepository curations;

    Curations(CurationRepository curations) {
        this.curations = curations;
    }

    public Optional<CurationState> find(CurationId id) {
        return curations.findByIdOptional(id.value()).map(CurationRow::state);
    }

    /** The correction that does just this and stands. */
    public Optional<CurationState> standing(CurationAct act) {
        List<CurationRow> all = curations.about(act.subject()).stream()
                .filter(row -> row.undone == null && isOfTheSame(row.curation().act(), act))
                .toList();
        // Of a statement, and of two talks, only the last word counts: to say again what was taken for wrong is
        // something new.
        boolean last = act instanceof CurationAct.OfStatement || act instanceof CurationAct.OfMembership;
        int from = last ? Math.max(0, all.size() - 1) : 0;
        return all.subList(from, all.size()).stream()
                .filter(row -> row.curation().act().equals(act))
                .map(CurationRow::state)
                .findFirst();
    }

    /** Whether a correction of the same subject says something of the same thing: of talks, of the same larger ones. */
    private static boolean isOfTheSame(CurationAct act, CurationAct other) {
        return !(other instanceof CurationAct.OfMembership of)
                || act instanceof CurationAct.OfMembership known
                        && known.whole().equals(of.whole());
    }

    /** What stands of what curators said of statements, by the ids that it names, in the order in which it was said. */
    public Map<String, List<CurationAct.OfStatement>> ofStatements(Collection<String> ids) {
        Map<String, List<CurationAct.OfStatement>> acts = new HashMap<>();
        for (CurationRow row : curations.standingWith(ids)) {
            if (row.curation().act() instanceof CurationAct.OfStatement act) {
                act.statements()
                        .forEach(id -> acts.computeIfAbsent(id, of -> new ArrayList<>())
                                .add(act));
            }
        }
        return acts;
    }

    /** All corrections in which an id is named, standing and undone, in the order in which they were made. */
    public List<CurationState> naming(String id) {
        return curations.naming(id).stream().map(CurationRow::state).toList();
    }

    /** All corrections of a subject, standing and undone, in the order in which they were made. */
    public List<CurationState> about(String subject) {
        return curations.about(subject).stream().map(CurationRow::state).toList();
    }

    /** Corrections, the last first, those made before one of them or all. */
    public List<CurationState> latest(Optional<CurationId> before, int limit) {
        long ordinal = before.flatMap(id -> curations.findByIdOptional(id.value()))
                .map(row -> row.ordinal)
                .orElse(Long.MAX_VALUE);
        return curations.before(ordinal, limit).stream().map(CurationRow::state).toList();
    }

    /** The standing corrections in which an id is named and that were made later than one of them. */
    public List<CurationId> namingLater(String id, CurationId than) {
        return curations.standingWith(List.of(id)).stream()
                .map(row -> new CurationId(row.id))
                .dropWhile(other -> !other.equals(than))
                .skip(1)
                .toList();
    }

    /** Corrections in the order in which they were made. */
    public List<CurationState> made(Optional<CurationId> after, int limit) {
        long ordinal = after.flatMap(id -> curations.findByIdOptional(id.value()))
                .map(row -> row.ordinal)
                .orElse(0L);
        return curations.after(ordinal, limit).stream().map(CurationRow::state).toList();
    }

    /** Writes a correction down. */
    public Curation write(CurationAct act, Signature made) {
        String json = RecordJson.write(act);
        long before = curations.about(act.subject()).stream()
                .filter(row -> row.curation().act().equals(act))
                .count();
        // The same correction, made again after it was undone, is another one.
        CurationId id = new CurationId("c-" + Sha256.of(json + '#' + before).substring(0, 16));
        Curation curation = new Curation(id, act, made);
        CurationRow row = new CurationRow();
        row.id = id.value();
        row.set(curation);
        curations.persist(row);
        return curation;
    }

    /** Marks a correction as taken back. */
    public void undo(CurationId id, Signature undone) {
        curations.findById(id.value()).undone = RecordJson.write(undone);
    }
}
