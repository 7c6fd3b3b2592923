package parley.query.statement;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.BareIndex;
import parley.query.index.IndexAlone;
import parley.query.index.SearchText;
import parley.query.index.StatementEntry;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.Order;
import parley.query.load.GeneratedRecord;
import parley.query.meaning.Codebook;
import parley.query.meaning.Nearness;
import parley.query.statement.Condition.DateField;
import parley.query.statement.Condition.DateRange;
import parley.query.statement.Condition.OneOf;
import parley.query.statement.Condition.Within;

/**
 * What a filtered search with counts costs as the index grows, beside the same question asked of the bare index by turns: without
 * rows and HTTP, so that a million statements are written in minutes. Told is the time of the processor, which does not depend on what
 * else the machine does; both are answered on one thread. Arguments: a folder that keeps the indexes for the next run, or {@code -} to
 * keep none, and numbers of statements.
 */
public final class SearchBenchmark {

    private static final int AT_ONCE = 5_000;
    /** Says that an index that was kept was written to its end. */
    private static final String WHOLE = "whole";

    private static final int WARM_UP = 1_500;
    private static final int SEARCHES = 1_500;
    private static final int NEAREST_WARM_UP = 100;
    private static final int NEAREST = 100;
    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        boolean kept = !arguments[0].equals("-");
        for (String size : List.of(arguments).subList(1, arguments.length)) {
            Path folder = kept ? Path.of(arguments[0], size) : Files.createTempDirectory("parley-search");
            boolean there = kept && Files.exists(folder.resolve(WHOLE));
            try (IndexAlone index = new IndexAlone(folder)) {
                GeneratedRecord record = new GeneratedRecord(Integer.parseInt(size));
                if (!there) {
                    write(index, folder, record, Integer.parseInt(size));
                    Files.createFile(folder.resolve(WHOLE));
                }
                measure(index, folder, record);
            } finally {
                if (!kept) {
                    delete(folder);
                }
            }
        }
    }

    private static void write(IndexAlone index, Path folder, GeneratedRecord record, int statements) throws Exception {
        long start = System.nanoTime();
        long textBytes = 0;
        Random codes = new Random(1);
        List<StatementEntry> batch = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            StatementEntry entry = record.entry(i);
            // What codes need and take does not depend on what they say.
            entry.meaningFirst = codes.nextLong();
            entry.meaningLast = codes.nextLong();
            textBytes += entry.text.getBytes(StandardCharsets.UTF_8).length;
            batch.add(entry);
            if (batch.size() == AT_ONCE || i + 1 == statements) {
                index.get().write(batch, List.of());
                batch.clear();
            }
        }
        System.out.printf(
                "%,d statements: indexed at %.0f/s, %.2f times the text%n",
                statements, statements / ((System.nanoTime() - start) / 1e9), size(folder) / (double) textBytes);
    }

    private static void measure(IndexAlone index, Path folder, GeneratedRecord record) throws IOException {
        nearest(index);
        for (List<Grouping> groups : List.of(
                List.of(Grouping.KIND, Grouping.SAID_YEAR),
                List.of(Grouping.KIND, Grouping.SAID_YEAR, Grouping.SPEAKER))) {
            compare(index, folder, record, groups);
        }
    }

    private static void compare(IndexAlone index, Path folder, GeneratedRecord record, List<Grouping> groups)
            throws IOException {
        try (BareIndex bare =
                new BareIndex(folder, groups.stream().map(Grouping::field).toList())) {
            Histogram service = new Histogram(3);
            Histogram library = new Histogram(3);
            Random random = new Random(3);
            for (int i = 0; i < WARM_UP + SEARCHES; i++) {
                String word = record.word(random);
                StatementCriteria criteria = criteria(word, groups);
                long start = processor();
                long found = found(index, criteria).count();
                long between = processor();
                long same = bare.search(word, "direct", FROM, 20, 101);
                long end = processor();
                if (found != same) {
                    throw new IllegalStateException(word + ": " + found + " and " + same);
                }
                if (i >= WARM_UP) {
                    service.recordValue(between - start);
                    library.recordValue(end - between);
                }
            }
            for (double percentile : new double[] {50, 90, 99}) {
                double ours = service.getValueAtPercentile(percentile) / 1e6;
                double bares = library.getValueAtPercentile(percentile) / 1e6;
                System.out.printf(
                        "%,d statements, by %s: p%.0f %.2f ms, bare index %.2f ms, ratio %.2f%n",
                        bare.size(), groups, percentile, ours, bares, ours / bares);
            }
        }
    }

    private static StatementSearch.Found found(IndexAlone index, StatementCriteria criteria) {
        try (EntrySearch search = index.get().search()) {
            return new StatementQuestion(search, criteria, OptionalLong.empty(), Optional.empty()).withCounts();
        }
    }

    /** What it takes to find the codes nearest to a meaning. */
    private static void nearest(IndexAlone index) {
        Histogram all = new Histogram(3);
        Histogram filtered = new Histogram(3);
        Random random = new Random(4);
        Codebook codebook = new Codebook();
        for (int i = 0; i < NEAREST_WARM_UP + NEAREST; i++) {
            Nearness asked = codebook.nearness(GeneratedRecord.meaning(random));
            try (EntrySearch search = index.get().search()) {
                SearchPredicateFactory f = search.scope().predicate();
                long start = processor();
                search.nearest(f.matchAll().toPredicate(), asked, 1_000);
                long between = processor();
                search.nearest(f.match().field("country").matching("NO").toPredicate(), asked, 1_000);
                long end = processor();
                if (i >= NEAREST_WARM_UP) {
                    all.recordValue(between - start);
                    filtered.recordValue(end - between);
                }
            }
        }
        System.out.printf(
                "the nearest in meaning: p50 %.2f ms, p99 %.2f ms; of one country in eight: p50 %.2f ms, p99 %.2f ms%n",
                all.getValueAtPercentile(50) / 1e6,
                all.getValueAtPercentile(99) / 1e6,
                filtered.getValueAtPercentile(50) / 1e6,
                filtered.getValueAtPercentile(99) / 1e6);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static StatementCriteria criteria(String word, List<Grouping> groups) {
        return new StatementCriteria(
                Optional.of(SearchText.parse(word)),
                Optional.empty(),
                List.of(
                        new OneOf(false, "kind", List.of("kind"), List.of("direct"), false),
                        new Within(
                                false,
                                DateField.SAID,
                                List.of(new DateRange(Optional.of(FROM), Optional.empty())),
                                false)),
                Optional.empty(),
                Order.RELEVANCE,
                Optional.empty(),
                20,
                groups);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
