package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.feed.Change;
import parley.postgres.AnyOf;
import parley.query.platform.Choice;
import parley.query.platform.Folding;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** The speakers of the read model. Thread-safe. */
@ApplicationScoped
public class SpeakerStore implements PanacheRepositoryBase<SpeakerRow, String> {

    /**
     * Which speakers are asked for.
     *
     * @param name part of any of their names
     * @param types what they may be
     */
    public record Wanted(Optional<String> name, List<Choice<SpeakerType>> types) {

        private Chosen ofTypes() {
            return new Chosen(
                    "type",
                    "type = any (%s)",
                    types.stream().map(choice -> choice.map(SpeakerStore::word)).toList());
        }
    }

    /** What precedes a page of the list. */
    public record After(String sortName, String id) {}
    /** A speaker with what is open about it. */
    public record Recorded(Speaker speaker, Optional<Change.SpeakerLeftOpen> open) {}

    /** A speaker for whom another stands, and when that was recorded. */
    public record Joined(Change.SpeakerJoined change, Instant at) {}

    private final NewRows begun;

    @Inject
    SpeakerStore(NewRows begun) {
        this.begun = begun;
    }

    /** Reads the rows of these at once, or begins them; they must all be written before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Collection<SpeakerId> ids) {
        begun.begin(SpeakerRow.class, ids.stream().map(SpeakerId::value).toList(), row -> row.id, id -> {
            SpeakerRow row = new SpeakerRow();
            row.id = id;
            return row;
        });
    }

    /**
     * Writes a speaker over what was known; it stands for itself from now on.
     *
     * @return whether anything changed that its statements show or are found by
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(Speaker speaker) {
        SpeakerRow row = rowOf(speaker.id());
        String names = namesOf(speaker).collect(Collectors.joining("\n"));
        boolean shown = row.body == null || !showsTheSame(RowJson.read(row.body, Speaker.class), speaker);
        row.type = word(speaker.type());
        row.sortName = sortName(speaker);
        row.names = names;
        row.body = RowJson.write(speaker);
        row.notJoined();
        row.withdrawnAt = null;
        return shown;
    }

    /** Notes that another speaker stands for this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(Change.SpeakerJoined change, Instant at) {
        SpeakerRow row = rowOf(change.speaker());
        row.body = null;
        row.names = "";
        row.open = null;
        row.joinedTo = change.to().value();
        row.joining = RowJson.write(change);
        row.joinedAt = at;
        row.withdrawnAt = null;
    }

    /** Notes that nobody speaks of a speaker any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(SpeakerId speaker, Instant at) {
        SpeakerRow row = rowOf(speaker);
        row.body = null;
        row.names = "";
        row.open = null;
        row.notJoined();
        row.withdrawnAt = at;
    }

    /** Notes what is open about a speaker, or that nothing is any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leaveOpen(Change.SpeakerLeftOpen change) {
        SpeakerRow row = rowOf(change.speaker());
        row.open = change.candidates().isEmpty() ? null : RowJson.write(change);
    }

    /** The speaker that stands for an id; the id itself as long as nothing else is known. */
    @Transactional
    public SpeakerId standing(SpeakerId id) {
        return findByIdOptional(id.value())
                .map(row -> new SpeakerId(row.standing()))
                .orElse(id);
    }

    /** The same of a speaker whose row a page of changes writes, as far as they are applied. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SpeakerId standingSoFar(SpeakerId id) {
        return new SpeakerId(rowOf(id).standing());
    }

    /** Whom this speaker turned out to be as well, the first found first. */
    @Transactional
    public List<Joined> joinedTo(SpeakerId id) {
        return list("joinedTo = ?1 order by joinedAt, id", id.value()).stream()
                .map(row -> new Joined(
                        RowJson.read(String.valueOf(row.joining), Change.SpeakerJoined.class),
                        Optional.ofNullable(row.joinedAt).orElse(Instant.EPOCH)))
                .toList();
    }

    @Transactional
    public Presence<Recorded> find(String id) {
        return findByIdOptional(id).map(SpeakerStore::presence).orElseGet(() -> new Presence.Unknown<>(id));
    }

    /** Those of the speakers that stand for themselves, by id. */
    @Transactional
    public Map<SpeakerId, Speaker> findAll(Collection<SpeakerId> ids) {
        List<String> keys = ids.stream().map(SpeakerId::value).distinct().toList();
        Map<SpeakerId, Speaker> found = new HashMap<>();
        for (SpeakerRow row : list(AnyOf.condition("id") + " and body is not null", AnyOf.texts(keys))) {
            Speaker speaker = RowJson.read(row.body, Speaker.class);
            found.put(speaker.id(), speaker);
        }
        return found;
    }

    /**
     * Those of whom something is a whole name.
     *
     * @param name folded
     */
    @Transactional
    public List<SpeakerId> named(String name) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select id from speaker where body is not null"
                                + " and position(chr(10) || :name || chr(10) in chr(10) || names || chr(10)) > 0"
                                + " order by id",
                        String.class)
                .setParameter("name", name)
                .getResultList();
        return ids.stream().map(String::valueOf).map(SpeakerId::new).toList();
    }

    /** The speakers wanted, by folded name. */
    @Transactional
    public List<Speaker> page(Wanted wanted, Optional<After> after, int limit) {
        String sql = "select body from speaker" + where(wanted)
                + (after.isPresent() ? " and (sort_name, id collate \"C\") > (:sortName, :id)" : "")
                + " order by sort_name, id collate \"C\" limit :limit";
        Query query = bind(getEntityManager().createNativeQuery(sql, String.class), wanted);
        after.ifPresent(
                entry -> query.setParameter("sortName", entry.sortName()).setParameter("id", entry.id()));
        List<?> bodies = query.setParameter("limit", limit).getResultList();
        return bodies.stream()
                .map(body -> RowJson.read(String.valueOf(body), Speaker.class))
                .toList();
    }

    /** How many speakers are wanted. */
    @Transactional
    public long count(Wanted wanted) {
        String sql = "select count(*) from speaker" + where(wanted);
        return (Long) bind(getEntityManager().createNativeQuery(sql, Long.class), wanted)
                .getSingleResult();
    }

    /** The form of the canonical name by which the list is sorted. */
    public static String sortName(Speaker speaker) {
        return Folding.fold(speaker.name());
    }

    /** All names of a speaker, folded. */
    public static Stream<String> namesOf(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .map(Folding::fold)
                .distinct();
    }

    private static boolean showsTheSame(Speaker one, Speaker other) {
        return one.name().equals(other.name())
                && one.aliases().equals(other.aliases())
                && one.type() == other.type()
                && one.country().equals(other.country());
    }

    private SpeakerRow rowOf(SpeakerId id) {
        return begun.row(SpeakerRow.class, id.value());
    }

    private static Presence<Recorded> presence(SpeakerRow row) {
        if (row.joinedTo != null) {
            return new Presence.Moved<>(row.id, row.joinedTo);
        }
        if (row.body == null) {
            return new Presence.Gone<>(
                    row.id, Optional.ofNullable(row.withdrawnAt).orElse(Instant.EPOCH));
        }
        return new Presence.Present<>(new Recorded(
                RowJson.read(row.body, Speaker.class),
                Optional.ofNullable(row.open).map(json -> RowJson.read(json, Change.SpeakerLeftOpen.class))));
    }

    private static String where(Wanted wanted) {
        return " where body is not null"
                + (wanted.name().isPresent() ? " and position(:name in names) > 0" : "")
                + wanted.ofTypes().where();
    }

    private static Query bind(Query query, Wanted wanted) {
        wanted.name().ifPresent(name -> query.setParameter("name", Folding.fold(name)));
        wanted.ofTypes().bind(query);
        return query;
    }

    private static String word(SpeakerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
