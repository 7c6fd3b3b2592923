package parley.query.utterance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.query.meaning.Meaning;
import parley.query.platform.HeapShare;
import parley.query.store.DocumentHead;
import parley.query.store.DocumentStore;
import parley.query.store.StatementStore;
import parley.query.store.StoredStatement;
import parley.query.store.WordingRow;
import parley.query.store.WordingRow.Days;
import parley.query.store.WordingStore;
import parley.query.store.WordingStore.Grouped;
import parley.query.store.WordingStore.Pair;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.time.DateClaim;

/**
 * Groups statements by utterance: those that {@link Said} finds the same and {@link Ties} allows to be joined, directly or
 * through others.
 *
 * <p>What joined a statement to others can only be lost when the statement changes or leaves or when, being dated vaguely, its
 * tie comes or goes, so then its whole group is taken apart and put together again; else what is new only ever joins groups.
 * Either way the groups are those of a grouping of everything at once. What words mean is taken in later than the words.
 * Thread-safe; one caller at a time has the rows locked.
 */
@ApplicationScoped
public class UtteranceGroups {

    private final StatementStore statements;
    private final DocumentStore documents;
    private final WordingStore wordings;
    /** What is said often is compared again with all that comes. Weighed by characters, of which one takes some 40 bytes. */
    private final Cache<String, Said.Words> read = Caffeine.newBuilder()
            .maximumWeight(HeapShare.entriesOf(40))
            .weigher((String text, Said.Words words) -> text.length())
            .build();

    @Inject
    UtteranceGroups(StatementStore statements, DocumentStore documents, WordingStore wordings) {
        this.statements = statements;
        this.documents = documents;
        this.wordings = wordings;
    }

    /** Brings the groups up to date with statements that were recorded, changed or withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void regroup(Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<String, Grouped> before = wordings.find(ids);
        Map<String, WordingRow> now = rows(ids, before);
        Set<String> changed = new TreeSet<>();
        Set<String> loosened = new TreeSet<>();
        for (String id : ids) {
            Optional<Grouped> old = Optional.ofNullable(before.get(id));
            Optional<WordingRow> row = Optional.ofNullable(now.get(id));
            if (!row.equals(old.map(Grouped::row))) {
                old.ifPresent(grouped -> loosened.add(grouped.utterance()));
                row.ifPresent(r -> changed.add(id));
            }
        }
        if (changed.isEmpty() && loosened.isEmpty()) {
            return;
        }
        Set<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(now.keySet());
        Set<String> shaken = nearWhatWas(before.keySet().stream()
                .filter(id -> changed.contains(id) || gone.contains(id))
                .toList());
        Set<String> apart = new TreeSet<>(wordings.members(loosened).keySet());
        apart.removeAll(gone);
        wordings.remove(gone);
        wordings.write(changed.stream().map(now::get).toList());
        wordings.takeApart(apart);
        apart.removeAll(changed);
        Map<String, Grouped> alone = new TreeMap<>(wordings.find(apart));
        changed.forEach(id -> alone.put(id, new Grouped(Objects.requireNonNull(now.get(id)), id)));
        Set<String> touched = join(alone, shaken);
        touched.addAll(loosened);
        wordings.summarize(touched);
    }

    /**
     * Takes in what the words of some statements mean, which can only join groups.
     *
     * @param words by the ids of the statements; those that have other words by now, or left, stay as they are
     * @param meanings of the words
     * @param number grows with every call
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Map<String, String> words, Map<String, Meaning> meanings, long number) {
        Map<String, Grouped> told = new TreeMap<>();
        wordings.find(words.keySet()).forEach((id, grouped) -> {
            WordingRow row = grouped.row();
            if (row.words().equals(words.get(id))) {
                Meaning meaning = Objects.requireNonNull(meanings.get(row.words()));
                told.put(id, new Grouped(row.meaning(meaning), grouped.utterance()));
            }
        });
        wordings.tell(told.values().stream().map(Grouped::row).toList(), number);
        wordings.summarize(join(told, Set.of()));
    }

    /** What may report the same as statements that change or leave. */
    private Set<String> nearWhatWas(List<String> ids) {
        return wordings.pairsInWords(ids, Said.DAYS_APART).stream()
                .map(Pair::other)
                .collect(Collectors.toSet());
    }

    /**
     * Joins statements to all that report the same.
     *
     * @param those as the database has them
     * @param shaken others whose ties may have come or gone, beside those that have words in common with the statements
     * @return the names of all groups that became others by that
     */
    private Set<String> join(Map<String, Grouped> those, Set<String> shaken) {
        Set<Pair> inWords = new LinkedHashSet<>(wordings.pairsInWords(those.keySet(), Said.DAYS_APART));
        Set<Pair> pairs = new LinkedHashSet<>(inWords);
        pairs.addAll(wordings.pairsInMeaning(
                those.values().stream().map(Grouped::row).toList(), Said.DAYS_APART));
        Map<String, Grouped> others = new HashMap<>(wordings.find(othersOf(pairs, shaken, those.keySet())));
        Map<String, Grouped> rows = new HashMap<>(others);
        rows.putAll(those);
        pairs.removeIf(pair -> !said(pair.one(), rows).mayBeSameAs(said(pair.other(), rows)));
        inWords.retainAll(pairs);

        Set<String> unsure = unsure(inWords, rows, shaken);
        others.keySet().retainAll(othersOf(pairs, shaken, those.keySet()));
        others.values().removeIf(grouped -> grouped.row().isWellDated());
        unsure.retainAll(others.keySet());
        List<Pair> telling = new ArrayList<>(inWords);
        telling.addAll(wordings.pairsWithWellDated(unsure, Said.DAYS_APART));
        Ties ties = ties(telling, rows);
        // Nothing but a tie brings a vaguely dated statement together with a well dated one.
        Set<String> dated = wordings.wellDated(
                others.values().stream().map(Grouped::utterance).collect(Collectors.toSet()));
        Set<String> stillTied = new TreeSet<>();
        Set<String> torn = new TreeSet<>();
        others.forEach((id, grouped) -> {
            boolean wasTied = dated.contains(grouped.utterance());
            if (!unsure.contains(id) && wasTied) {
                stillTied.add(id);
            } else if (ties.has(id) != wasTied) {
                torn.add(grouped.utterance());
            }
        });
        if (torn.isEmpty()) {
            return join(pairs, rows, ties.and(stillTied));
        }
        Set<String> loose = wordings.members(torn).keySet();
        wordings.takeApart(loose);
        Map<String, Grouped> more = new TreeMap<>(wordings.find(loose));
        more.putAll(those);
        Set<String> touched = join(more, Set.of());
        touched.addAll(torn);
        return touched;
    }

    /** What is paired or shaken, apart from those that are to be joined. */
    private static Set<String> othersOf(Set<Pair> pairs, Set<String> shaken, Set<String> those) {
        Set<String> others = pairs.stream().map(Pair::other).collect(Collectors.toSet());
        others.addAll(shaken);
        others.removeAll(those);
        return others;
    }

    /** Those whose ties may have come or gone: what has words in common with a well dated statement that comes or goes. */
    private static Set<String> unsure(Set<Pair> inWords, Map<String, Grouped> rows, Set<String> shaken) {
        Set<String> unsure = new TreeSet<>(shaken);
        for (Pair pair : inWords) {
            if (Objects.requireNonNull(rows.get(pair.one())).row().isWellDated()) {
                unsure.add(pair.other());
            }
        }
        return unsure;
    }

    /** The ties of the vaguely dated ones among the first of some pairs to the others of theirs. */
    private Ties ties(List<Pair> pairs, Map<String, Grouped> rows) {
        Map<String, Grouped> others = new HashMap<>(wordings.find(pairs.stream()
                .map(Pair::other)
                .filter(id -> !rows.containsKey(id))
                .collect(Collectors.toSet())));
        others.putAll(rows);
        Map<String, List<Days>> days = new HashMap<>();
        for (Pair pair : pairs) {
            Said one = said(pair.one(), rows);
            Said other = said(pair.other(), others);
            if (!one.isWellDated() && other.isWellDated() && one.isSameAs(other)) {
                days.computeIfAbsent(pair.one(), id -> new ArrayList<>())
                        .add(other.wellKnownDays().orElseThrow());
            }
        }
        return Ties.of(days);
    }

    private Set<String> join(Set<Pair> pairs, Map<String, Grouped> rows, Ties ties) {
        Labels labels = new Labels();
        for (Pair pair : pairs) {
            Grouped one = Objects.requireNonNull(rows.get(pair.one()));
            Grouped other = Objects.requireNonNull(rows.get(pair.other()));
            boolean joined = labels.of(one.utterance()).equals(labels.of(other.utterance()));
            if (!joined && ties.allow(said(one), said(other)) && said(one).isSameAs(said(other))) {
                labels.join(one.utterance(), other.utterance());
            }
        }
        Map<String, String> renamed = new TreeMap<>();
        for (Grouped row : rows.values()) {
            String label = labels.of(row.utterance());
            if (!label.equals(row.utterance())) {
                renamed.put(row.utterance(), label);
            }
        }
        wordings.rename(renamed);
        Set<String> touched = new TreeSet<>(renamed.keySet());
        touched.addAll(renamed.values());
        return touched;
    }

    private Said said(String statement, Map<String, Grouped> rows) {
        return said(Objects.requireNonNull(rows.get(statement)));
    }

    private Said said(Grouped grouped) {
        WordingRow row = grouped.row();
        return new Said(row, read.get(row.words(), Said.Words::of));
    }

    private Map<String, WordingRow> rows(Set<String> ids, Map<String, Grouped> before) {
        Map<String, StoredStatement> stored = statements.findAll(ids);
        Map<DocumentId, DocumentHead> document = documents.heads(
                stored.values().stream().map(StoredStatement::document).toList());
        Map<String, Meaning> known = new HashMap<>();
        before.values()
                .forEach(old ->
                        old.row().meaning().ifPresent(m -> known.put(old.row().words(), m)));
        Map<String, WordingRow> rows = new TreeMap<>();
        stored.forEach((id, statement) -> rows.put(
                id,
                row(
                        statement,
                        Optional.ofNullable(document.get(statement.document())),
                        Optional.ofNullable(known.get(statement.statement().text())))));
        return rows;
    }

    private static WordingRow row(StoredStatement stored, Optional<DocumentHead> document, Optional<Meaning> meaning) {
        Statement statement = stored.statement();
        Optional<Days> days = statement
                .said()
                .or(statement::published)
                .or(() -> document.flatMap(DocumentHead::published))
                .map(DateClaim::date)
                .map(date -> new Days(date.earliest(), date.latest()));
        return new WordingRow(
                statement.id().value(),
                stored.document().value(),
                statement.speaker().id().map(SpeakerId::value),
                days,
                statement.text(),
                meaning);
    }
}
