package parley.query.utterance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.query.platform.Choice;
import parley.query.store.Chosen;

/** The utterances that two statements or more report. Thread-safe. */
@ApplicationScoped
public class UtteranceStore {

    /** Stands for an unknown day in the order of the list: behind all known ones. Never shown. */
    private static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    /**
     * An utterance in the list.
     *
     * @param label the smallest id of its statements
     */
    record Summary(String label, Optional<LocalDate> firstDay, int statements, int documents) {}

    /**
     * Which utterances are asked for.
     *
     * @param speakers ids of those of whom one said it
     * @param documents ids of those of which one reports it
     */
    record Wanted(List<Choice<String>> speakers, List<Choice<String>> documents) {

        private List<Chosen> chosen() {
            return List.of(
                    new Chosen("speaker", "speaker_id = any (%s)", speakers),
                    new Chosen(
                            "document",
                            "id in (select w.utterance from statement s join wording w on w.statement_id = s.id"
                                    + " where s.document_id = any (%s))",
                            documents));
        }
    }

    /** What precedes a page of the list. */
    record After(Optional<LocalDate> firstDay, String label) {}

    private final EntityManager entities;

    @Inject
    UtteranceStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The utterances wanted, the latest first, those without a date last. */
    @Transactional
    List<Summary> page(Wanted wanted, Optional<After> after, int limit) {
        String day = "coalesce(first_day, date '0001-01-01')";
        Query query = bind(
                entities.createNativeQuery(
                        "select id, first_day, statements, documents from utterance" + where(wanted)
                                + (after.isPresent()
                                        ? " and (" + day + " < :day or " + day + " = :day and id collate \"C\" > :id)"
                                        : "")
                                + " order by " + day + " desc, id collate \"C\" limit :limit",
                        Object[].class),
                wanted);
        after.ifPresent(last ->
                query.setParameter("day", last.firstDay().orElse(NO_DATE)).setParameter("id", last.label()));
        List<?> rows = query.setParameter("limit", limit).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(UtteranceStore::summary)
                .toList();
    }

    /** How many utterances are wanted. */
    @Transactional
    long count(Wanted wanted) {
        return (Long)
                bind(entities.createNativeQuery("select count(*) from utterance" + where(wanted), Long.class), wanted)
                        .getSingleResult();
    }

    private static String where(Wanted wanted) {
        return wanted.chosen().stream().map(Chosen::where).collect(Collectors.joining("", " where true", ""));
    }

    private static Query bind(Query query, Wanted wanted) {
        wanted.chosen().forEach(chosen -> chosen.bind(query));
        return query;
    }

    private static Summary summary(Object[] row) {
        return new Summary((String) row[0], day(row[1]), ((Number) row[2]).intValue(), ((Number) row[3]).intValue());
    }

    private static Optional<LocalDate> day(@Nullable Object column) {
        return Optional.ofNullable(column)
                .map(value -> value instanceof Date date ? date.toLocalDate() : (LocalDate) value);
    }
}
