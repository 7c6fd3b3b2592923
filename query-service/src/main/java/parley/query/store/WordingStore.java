package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.query.meaning.Meaning;
import parley.query.store.WordingRow.Days;

/**
 * The words of all statements and the utterance that each reports. Thread-safe.
 *
 * <p>Speaks SQL by itself, since arrays and thousands of rows at once are beyond what entities are for.
 */
@ApplicationScoped
public class WordingStore {

    /** A row and the utterance in which it is. */
    public record Grouped(WordingRow row, String utterance) {}

    /** Two statements that have a key in common. */
    public record Pair(String one, String other) {}

    private static final String WRITE = """
        insert into wording (statement_id, document_id, speaker_id, first_day, last_day, words, keys, meaning,
            meaning_keys, utterance)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (statement_id) do update set document_id = excluded.document_id,
            speaker_id = excluded.speaker_id, first_day = excluded.first_day, last_day = excluded.last_day,
            words = excluded.words, keys = excluded.keys, meaning = excluded.meaning,
            meaning_keys = excluded.meaning_keys
        """;

    /** "offset 0" keeps the planner from reading all rows: it takes keys for far more frequent than they are. */
    private static final String PAIRS = """
        select one.statement_id, other.statement_id
        from wording one cross join lateral (
            select statement_id, document_id, first_day, last_day from wording
            where keys && one.keys and speaker_id = one.speaker_id offset 0) other
        where other.statement_id <> one.statement_id
            and (one.first_day is null or other.first_day is null
                or other.first_day <= one.last_day + ? and one.first_day <= other.last_day + ?)
            and one.statement_id = any (?)
        """;

    /** Of like meaning there is too much in any one document, which does not repeat itself in other words. */
    private static final String PAIRS_IN_MEANING =
            PAIRS.replace("keys", "meaning_keys") + " and other.document_id <> one.document_id";

    private static final String PAIRS_WITH_WELL_DATED =
            PAIRS.replace("offset 0", "and " + SharedWordings.WELL_DATED + " offset 0");

    private static final String TELL = """
        update wording set meaning = ?, meaning_keys = ?, told = ?
        where statement_id = ? and words = ? and meaning is null
        """;

    private static final String RENAME = """
        update wording set utterance = ?
        where utterance = ? and utterance <> statement_id or statement_id = ? and utterance = ?
        """;

    private static final String SUMMARIZE = """
        insert into utterance (id, speaker_id, first_day, statements, documents)
        select utterance, min(speaker_id), %s, count(*), count(distinct document_id)
        from %s group by utterance having count(*) > 1
        """.formatted(SharedWordings.FIRST_DAY, SharedWordings.OF_UTTERANCES);

    private final Sql sql;

    @Inject
    WordingStore(Sql sql) {
        this.sql = sql;
    }

    /** The meanings of those statements that have one. */
    @Transactional
    public Map<String, Meaning> meanings(Collection<String> ids) {
        Map<String, Meaning> meanings = new HashMap<>();
        sql.query(
                "select statement_id, meaning from wording where meaning is not null and statement_id = any (?)",
                ids,
                row -> meanings.put(row.getString(1), new Meaning(row.getBytes(2))));
        return meanings;
    }

    /** The meanings of those statements that have one, by the positions of the changes by which they entered the record. */
    public Map<Long, Meaning> meaningsOfRecorded(Collection<Long> positions) {
        Map<Long, Meaning> meanings = new HashMap<>();
        sql.queryNumbers(
                "select s.recorded, w.meaning from statement s join wording w on w.statement_id = s.id"
                        + " where w.meaning is not null and s.recorded = any (?)",
                positions,
                row -> meanings.put(row.getLong(1), new Meaning(row.getBytes(2))));
        return meanings;
    }

    /** The utterance that a statement reports. */
    @Transactional
    public Optional<String> utteranceOf(String statement) {
        return find(List.of(statement)).values().stream()
                .map(Grouped::utterance)
                .findFirst();
    }

    /** Those of the utterances that a well dated statement reports. */
    @Transactional
    public Set<String> wellDated(Collection<String> utterances) {
        Set<String> dated = new HashSet<>();
        sql.query(
                "select distinct utterance from " + SharedWordings.OF_UTTERANCES + " where "
                        + SharedWordings.WELL_DATED,
                utterances,
                row -> dated.add(row.getString(1)));
        return dated;
    }

    /** The statements that report any of these utterances, each with its own. */
    @Transactional
    public Map<String, String> members(Collection<String> utterances) {
        Map<String, String> members = new TreeMap<>();
        sql.query(
                "select statement_id, utterance from " + SharedWordings.OF_UTTERANCES,
                utterances,
                row -> members.put(row.getString(1), row.getString(2)));
        return members;
    }

    @Transactional
    public Map<String, Grouped> find(Collection<String> ids) {
        Map<String, Grouped> rows = new HashMap<>();
        sql.query(
                "select statement_id, document_id, speaker_id, first_day, last_day, words, meaning, utterance"
                        + " from wording where statement_id = any (?)",
                ids,
                row -> rows.put(row.getString(1), new Grouped(read(row), row.getString(8))));
        return rows;
    }

    /** Some of the statements whose meaning is not told yet, with their words. */
    @Transactional
    public Map<String, String> withoutMeaning(int most) {
        Map<String, String> words = new TreeMap<>();
        sql.run(
                "select statement_id, words from wording where meaning is null order by statement_id limit ?",
                (connection, statement) -> {
                    statement.setInt(1, most);
                    Sql.read(statement, row -> words.put(row.getString(1), row.getString(2)));
                });
        return words;
    }

    /**
     * Writes meanings of statements that have the same words still and no meaning yet.
     *
     * @param rows with their meanings
     * @param number grows with every call, so that the index can tell what it lacks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<WordingRow> rows, long number) {
        sql.run(TELL, (connection, statement) -> {
            for (WordingRow row : rows) {
                statement.setBytes(1, row.meaning().map(Meaning::numbers).orElse(null));
                statement.setArray(
                        2, connection.createArrayOf("integer", row.meaningKeys().toArray()));
                statement.setLong(3, number);
                statement.setString(4, row.statement());
                statement.setString(5, row.words());
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /**
     * All pairs of which one is among these and that may report the same in the same words.
     *
     * @param daysApart how many days may lie between them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Pair> pairsInWords(Collection<String> ids, int daysApart) {
        return pairs(PAIRS, ids, daysApart);
    }

    /** Those of them of which the other is well dated. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Pair> pairsWithWellDated(Collection<String> ids, int daysApart) {
        return pairs(PAIRS_WITH_WELL_DATED, ids, daysApart);
    }

    /** All pairs of which one is among these and that may report the same in other words. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Pair> pairsInMeaning(Collection<WordingRow> rows, int daysApart) {
        List<String> told = rows.stream()
                .filter(row -> row.meaning().isPresent())
                .map(WordingRow::statement)
                .toList();
        return pairs(PAIRS_IN_MEANING, told, daysApart);
    }

    private List<Pair> pairs(String question, Collection<String> ids, int daysApart) {
        List<Pair> pairs = new ArrayList<>();
        if (ids.isEmpty()) {
            return pairs;
        }
        sql.run(question, (connection, statement) -> {
            statement.setInt(1, daysApart);
            statement.setInt(2, daysApart);
            statement.setArray(3, Sql.array(connection, ids));
            Sql.read(statement, row -> pairs.add(new Pair(row.getString(1), row.getString(2))));
        });
        return pairs;
    }

    /** Writes rows over those of the same ids; the utterance of those stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<WordingRow> rows) {
        sql.run(WRITE, (connection, statement) -> {
            for (WordingRow row : rows) {
                statement.setString(1, row.statement());
                statement.setString(2, row.document());
                statement.setString(3, row.speaker().orElse(null));
                statement.setDate(
                        4, row.days().map(days -> Date.valueOf(days.first())).orElse(null));
                statement.setDate(
                        5, row.days().map(days -> Date.valueOf(days.last())).orElse(null));
                statement.setString(6, row.words());
                statement.setArray(
                        7, connection.createArrayOf("integer", row.keys().toArray()));
                statement.setBytes(8, row.meaning().map(Meaning::numbers).orElse(null));
                statement.setArray(
                        9, connection.createArrayOf("integer", row.meaningKeys().toArray()));
                statement.setString(10, row.statement());
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Collection<String> ids) {
        sql.update("delete from wording where statement_id = any (?)", ids);
    }

    /** Makes each of the statements an utterance of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeApart(Collection<String> ids) {
        sql.update(
                "update wording set utterance = statement_id where statement_id = any (?)"
                        + " and utterance <> statement_id",
                ids);
    }

    /** Gives all statements of an utterance to another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rename(Map<String, String> utterances) {
        sql.run(RENAME, (connection, statement) -> {
            for (Map.Entry<String, String> entry : utterances.entrySet()) {
                statement.setString(1, entry.getValue());
                for (int former = 2; former <= 4; former++) {
                    statement.setString(former, entry.getKey());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /** Writes the summaries of these utterances anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void summarize(Collection<String> utterances) {
        sql.update("delete from utterance where id = any (?)", utterances);
        sql.update(SUMMARIZE, utterances);
    }

    private static WordingRow read(ResultSet row) throws SQLException {
        Optional<Date> first = Optional.ofNullable(row.getDate(4));
        Optional<Date> last = Optional.ofNullable(row.getDate(5));
        return new WordingRow(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getString(3)),
                first.flatMap(from -> last.map(to -> new Days(from.toLocalDate(), to.toLocalDate()))),
                row.getString(6),
                Optional.ofNullable(row.getBytes(7)).map(Meaning::new));
    }
}
