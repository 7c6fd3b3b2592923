package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                .filter(row -> row.undone == null)
                .toList();
        // Of a statement only the last word counts: to accept it again after it was rejected is something new.
        int from = act instanceof CurationAct.OfStatement ? Math.max(0, all.size() - 1) : 0;
        return all.subList(from, all.size()).stream()
                .filter(row -> row.curation().act().equals(act))
                .map(CurationRow::state)
                .findFirst();
    }

    /** What stands of what curators said of statements, by their ids, in the order in which it was said. */
    public Map<String, List<CurationAct.OfStatement>> ofStatements(Collection<String> ids) {
        return curations.standingOf(ids).stream()
                .map(row -> row.curation().act())
                .filter(CurationAct.OfStatement.class::isInstance)
                .map(CurationAct.OfStatement.class::cast)
                .collect(Collectors.groupingBy(CurationAct::subject));
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

    /** The standing corrections in which an id is named, other than the one given. */
    public List<CurationId> naming(String id, CurationId besides) {
        return curations.standingWith(id).stream()
                .map(row -> new CurationId(row.id))
                .filter(other -> !other.equals(besides))
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
