package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param types what they may be; empty means anything
     */
    public record Wanted(Optional<String> name, List<SpeakerType> types) {}

    /** What precedes a page of the list. */
    public record After(String sortName, String id) {}

    /**
     * Writes a speaker over what was known.
     *
     * @return whether any name changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(Speaker speaker) {
        SpeakerRow row = findByIdOptional(speaker.id().value()).orElseGet(SpeakerRow::new);
        String names = namesOf(speaker).collect(Collectors.joining("\n"));
        boolean named = !row.names.equals(names);
        row.id = speaker.id().value();
        row.type = word(speaker.type());
        row.sortName = sortName(speaker);
        row.names = names;
        row.body = RowJson.write(speaker);
        persist(row);
        return named;
    }

    @Transactional
    public Optional<Speaker> find(String id) {
        return findByIdOptional(id).map(row -> RowJson.read(row.body, Speaker.class));
    }

    /** Those of the speakers that are known, by id. */
    @Transactional
    public Map<SpeakerId, Speaker> findAll(Collection<SpeakerId> ids) {
        List<String> keys = ids.stream().map(SpeakerId::value).distinct().toList();
        Map<SpeakerId, Speaker> found = new HashMap<>();
        for (SpeakerRow row : list("id in ?1", keys)) {
            Speaker speaker = RowJson.read(row.body, Speaker.class);
            found.put(speaker.id(), speaker);
        }
        return found;
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

    private static String where(Wanted wanted) {
        return " where true"
                + (wanted.name().isPresent() ? " and position(:name in names) > 0" : "")
                + (wanted.types().isEmpty() ? "" : " and type in (:types)");
    }

    private static Query bind(Query query, Wanted wanted) {
        wanted.name().ifPresent(name -> query.setParameter("name", Folding.fold(name)));
        if (!wanted.types().isEmpty()) {
            query.setParameter(
                    "types", wanted.types().stream().map(SpeakerStore::word).toList());
        }
        return query;
    }

    private static String word(SpeakerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
