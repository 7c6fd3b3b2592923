package parley.query.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.query.index.IndexAlone;
import parley.query.index.StatementEntry;
import parley.query.load.GeneratedRecord;
import parley.query.meaning.Codebook;
import parley.query.meaning.MeaningCode;
import parley.query.meaning.Nearness;

/** Lucene asked by itself and by the library answers the same, on an index that lies in several parts, with entries taken out. */
class EntrySearchTest {

    private static final int STATEMENTS = 6_000;
    private static final int PARTS = 6;

    private static final List<CountedField> FIELDS = List.of(
            CountedField.ofNumbers("kind_number", 100),
            CountedField.ofNumbers("speaker_number", 7),
            CountedField.ofNumbers("said_year", 100),
            CountedField.ofNumbers("document_number", 5),
            CountedField.ofWords("publisher_name", "publisher", 9),
            CountedField.ofWords("issue", "issue", 10));

    private static final List<Long> TAKEN_OUT = List.of(3L, 77L, 5_000L);
    private static final Codebook CODEBOOK = new Codebook();

    @TempDir
    private static Path folder;

    private static final GeneratedRecord RECORD = new GeneratedRecord(STATEMENTS);
    private static IndexAlone index;

    @BeforeAll
    static void write() {
        index = IndexAlone.forLibraryToo(folder);
        for (int part = 0; part < PARTS; part++) {
            List<StatementEntry> entries = new ArrayList<>();
            for (int number = part; number < STATEMENTS; number += PARTS) {
                entries.add(entry(number));
            }
            index.get().write(entries, List.of());
        }
        index.get().write(List.of(), TAKEN_OUT);
    }

    /** Some without a day, a speaker, an outlet or a meaning, some with several issues, and some with numbers as large as they may get. */
    private static StatementEntry entry(int number) {
        StatementEntry entry = RECORD.entry(number);
        List<String> unknown = new ArrayList<>(List.of("negotiation", "party"));
        if (number % 5 == 0) {
            entry.day = null;
            entry.saidFrom = entry.saidTo = null;
            entry.saidYear = null;
        }
        if (number % 7 == 0) {
            entry.speakerNumber = null;
        }
        if (number % 11 == 0) {
            entry.documentNumber = 1L << 40 | number % 3;
        }
        if (number % 13 == 0) {
            entry.publisherNames = List.of();
            entry.publishers = List.of();
            unknown.add("publisher");
        }
        if (number % 3 == 0) {
            entry.issues = number % 2 == 0 ? List.of("ceasefire") : List.of("ceasefire", "prisoners");
        } else {
            unknown.add("issue");
        }
        entry.unknown = unknown;
        if (number % 17 > 0) {
            MeaningCode code = CODEBOOK.code(GeneratedRecord.meaning(new Random(number)));
            entry.meaningFirst = code.first();
            entry.meaningLast = code.last();
        }
        return entry;
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void theFirstAndAllNumbersAreTheSame(Order order) {
        Random random = new Random(order.ordinal());
        for (int i = 0; i < 40; i++) {
            int asked = i;
            String word = RECORD.word(random);
            int first = random.nextInt(3) * 10;
            Tally told = told(index.get().search(), word, asked, order, first);
            assertThat(told).isEqualTo(told(index.byLibrary(), word, asked, order, first));
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void whatFollowsIsTheSame(Order order) {
        Random random = new Random(order.ordinal());
        for (int i = 0; i < 40; i++) {
            int asked = i;
            String word = RECORD.word(random);
            int from = random.nextInt(50);
            assertThat(hits(index.get().search(), word, asked, order, from))
                    .isEqualTo(hits(index.byLibrary(), word, asked, order, from));
        }
    }

    @Test
    void aFilterThatIsAskedForOftenStillFindsWhatIsWrittenMeanwhile() {
        for (int i = 0; i < 20; i++) {
            StatementEntry late = entry(STATEMENTS + i);
            late.country = "ZZ";
            index.get().write(List.of(late), List.of());
            try (EntrySearch search = index.get().search()) {
                SearchPredicate there = search.scope()
                        .predicate()
                        .bool()
                        .filter(f -> f.match().field("country").matching("ZZ"))
                        .toPredicate();
                assertThat(search.tally(there, Order.RECORDED, 0, List.of()).count())
                        .isEqualTo(i + 1);
            }
        }
    }

    @Test
    void theNearestInMeaningAreThoseThatALookAtAllFinds() {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Nearness asked = CODEBOOK.nearness(GeneratedRecord.meaning(random));
            try (EntrySearch search = index.get().search()) {
                assertThat(search.nearest(first(search, "direct"), asked, 12)).isEqualTo(nearest(asked, 12));
            }
        }
    }

    private static SearchPredicate first(EntrySearch search, String kind) {
        return search.scope()
                .predicate()
                .bool()
                .filter(f -> f.match().field("kind").matching(kind))
                .filter(f -> f.range().field(StatementEntry.RECORDED).atMost((long) STATEMENTS))
                .toPredicate();
    }

    private static List<Long> nearest(Nearness asked, int most) {
        return IntStream.range(0, STATEMENTS)
                .mapToObj(EntrySearchTest::entry)
                .filter(entry -> entry.kind.equals("direct")
                        && entry.meaningFirst != null
                        && !TAKEN_OUT.contains(entry.recorded))
                .sorted(Comparator.comparing(
                        (StatementEntry entry) -> -asked.of(entry.meaningFirst, entry.meaningLast)))
                .limit(most)
                .map(entry -> entry.recorded)
                .toList();
    }

    private static Tally told(EntrySearch search, String word, int asked, Order order, int first) {
        try (search) {
            return search.tally(where(search, word, asked), order, first, asked % 3 == 0 ? List.of() : FIELDS);
        }
    }

    private static List<Hit> hits(EntrySearch search, String word, int asked, Order order, int from) {
        try (search) {
            return search.hits(where(search, word, asked), order, from, 15);
        }
    }

    /** All entries, those with a word, or these filtered; by turns. */
    private static SearchPredicate where(EntrySearch search, String word, int asked) {
        SearchPredicateFactory f = search.scope().predicate();
        var all = f.bool().filter(f.matchAll());
        if (asked % 4 > 0) {
            all.must(f.match().field(StatementEntry.TEXT).matching(word));
        }
        if (asked % 4 > 1) {
            all.filter(f.match().field("kind").matching("direct"));
        }
        if (asked % 4 > 2) {
            all.filter(f.range().field("said_from").atLeast(LocalDate.of(2012, 3, 1)));
        }
        return all.toPredicate();
    }
}
