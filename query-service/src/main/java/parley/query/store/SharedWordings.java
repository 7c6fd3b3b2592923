package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.query.store.WordingRow.Days;

/** Where the utterances that two statements or more report are reported, and in which words. Thread-safe. */
@ApplicationScoped
public class SharedWordings {

    /**
     * An utterance that two statements or more report.
     *
     * @param statements how many
     */
    public record Shared(String utterance, int statements) {}

    /** The wordings of the utterances in an array of texts: those named after others, and those after which they are named. */
    static final String OF_UTTERANCES = """
        (select distinct unnest(?) as label) asked cross join lateral (
            select * from wording where utterance = label and utterance <> statement_id
            union all
            select * from wording where statement_id = label and utterance = label) member
        """;

    /** That a row is well dated. */
    static final String WELL_DATED = "last_day - first_day <= " + Days.FEW;

    /** The first of many days on which something may have been said tells nothing where others know the day. */
    static final String FIRST_DAY = "coalesce(min(first_day) filter (where " + WELL_DATED + "), min(first_day))";

    private final Sql sql;

    @Inject
    SharedWordings(Sql sql) {
        this.sql = sql;
    }

    /** The utterances of those statements that others report, too, by statement. */
    @Transactional
    public Map<String, Shared> sharedBy(Collection<String> ids) {
        Map<String, Shared> shared = new HashMap<>();
        sql.query(
                "select w.statement_id, u.id, u.statements from wording w join utterance u on u.id = w.utterance"
                        + " where w.statement_id = any (?)",
                ids,
                row -> shared.put(row.getString(1), new Shared(row.getString(2), row.getInt(3))));
        return shared;
    }

    /**
     * The first day on which an utterance may have been said or, failing that, was published: as the well dated of its
     * statements tell, if any is.
     */
    @Transactional
    public Optional<LocalDate> firstDay(String utterance) {
        List<LocalDate> days = new ArrayList<>();
        sql.query(
                "select " + FIRST_DAY + " from " + OF_UTTERANCES + " having min(first_day) is not null",
                List.of(utterance),
                row -> days.add(row.getDate(1).toLocalDate()));
        return days.stream().findFirst();
    }

    /** The documents in which any of these utterances is reported. */
    @Transactional
    public Set<String> documentsOf(Collection<String> utterances) {
        return distinct("document_id", utterances);
    }

    /** The words in which any of these utterances is reported. */
    @Transactional
    public Set<String> wordsOf(Collection<String> utterances) {
        return distinct("words", utterances);
    }

    private Set<String> distinct(String column, Collection<String> utterances) {
        Set<String> found = new TreeSet<>();
        sql.query(
                "select distinct " + column + " from " + OF_UTTERANCES, utterances, row -> found.add(row.getString(1)));
        return found;
    }
}
