package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.meaning.Meanings;

/** What the index needs on disk, for the statements of the project's own corpus. */
class IndexSizeTest {

    private static final Path CORPUS = Path.of("../core/tagger/corpus");
    private static final Pattern INMOST = Pattern.compile("\\{([^|{}]*)\\|([^{}]*)}");
    private static final int STATEMENTS = 20_000;

    private final Random random = new Random(20_260_105);

    @TempDir
    Path folder;

    @Test
    void theIndexIsAtMostTwiceAsLargeAsTheTextInIt() throws IOException {
        long textBytes = fill();
        assertThat((double) size(folder.resolve(StatementEntry.INDEX)) / textBytes)
                .as("index to text, %d bytes each", textBytes / STATEMENTS)
                .isLessThanOrEqualTo(2);
    }

    /** @return bytes of text in it */
    private long fill() throws IOException {
        SearchIndex index = new SearchIndex();
        index.meanings = new Meanings(() -> false);
        index.entryRevisions = new EntryRevisions();
        index.open(new LuceneEngine(folder));
        long textBytes = 0;
        try {
            List<String> contents = contents();
            List<StatementEntry> batch = new ArrayList<>();
            for (int i = 0; i < STATEMENTS; i++) {
                StatementEntry entry = entry(i, contents.get(random.nextInt(contents.size())));
                textBytes += entry.text.getBytes(StandardCharsets.UTF_8).length;
                batch.add(entry);
                if (batch.size() == 1_000) {
                    index.write(batch, List.of());
                    batch.clear();
                }
            }
            try (SearchSession session = index.session()) {
                session.workspace(StatementEntry.class).mergeSegments();
                session.workspace(StatementEntry.class).flush();
            }
        } finally {
            index.close();
        }
        return textBytes;
    }

    private StatementEntry entry(int number, String text) {
        StatementEntry entry = new StatementEntry();
        entry.recorded = number * 5L / 4;
        entry.text = text;
        entry.kindNumber = random.nextInt(Form.values().length);
        entry.kind = Codes.word(Form.class, entry.kindNumber);
        entry.basis = "cue";
        entry.basisNumber = Codes.of(Basis.CUE);
        // About ten statements to a document, whose ids are hashes too.
        entry.document = "d-%032x".formatted(number / 10 * 0x9e3779b97f4a7c15L);
        int speaker = (int) Math.abs(random.nextGaussian() * 700);
        entry.documentNumber = number / 10L;
        entry.speakerNumber = (long) speaker;
        entry.speaker = "s-%016x".formatted(speaker * 0x9e3779b97f4a7c15L);
        entry.speakerNames = List.of("anneli roth " + speaker, "roth " + speaker);
        entry.country = "NO";
        entry.countryNumber = Codes.ofCountry("NO");
        entry.publishers = List.of("outlet " + random.nextInt(50));
        entry.publisherNames = List.of("Outlet " + entry.publishers.get(0));
        addTalks(entry, number / 10);
        // What a code needs does not depend on what it says.
        entry.meaningFirst = random.nextLong();
        entry.meaningLast = random.nextLong();
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_500));
        entry.saidFrom = day;
        entry.saidTo = day;
        entry.publishedFrom = day;
        entry.publishedTo = day;
        entry.saidYear = entry.publishedYear = Codes.of(Year.from(day));
        entry.saidMonth = entry.publishedMonth = Codes.of(YearMonth.from(day));
        entry.day = (int) day.toEpochDay();
        return entry;
    }

    /** A third of the documents tell of talks, and half of what is said in them belongs to these. */
    private void addTalks(StatementEntry entry, int document) {
        boolean belongs = document % 3 == 0 && random.nextBoolean();
        boolean position = belongs && random.nextInt(5) == 0;
        if (belongs) {
            entry.negotiations = List.of("n-%016x".formatted(document / 20 * 0x9e3779b97f4a7c15L));
            entry.parties = List.of("norland " + document % 40);
            entry.partyNames = List.of("Norland " + document % 40);
        }
        if (position) {
            entry.issues = List.of("ceasefire");
        }
        entry.unknown = belongs ? position ? List.of() : List.of("issue") : List.of("negotiation", "party", "issue");
    }

    /** What the corpus marks as content: pieces of one label are one statement. */
    private static List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                Map<String, String> pieces = new TreeMap<>();
                addPieces(Files.readString(file), pieces);
                pieces.values().stream().filter(IndexSizeTest::isClause).forEach(contents::add);
            }
        }
        return contents;
    }

    /** The objects of acts and stances ("the toll") are marked too, but are no statements. */
    private static boolean isClause(String content) {
        return content.split("\\s+").length >= 5;
    }

    /** Marks lie in each other: the inmost are read first, and then are plain text. */
    private static void addPieces(String marked, Map<String, String> pieces) {
        if (!INMOST.matcher(marked).find()) {
            return;
        }
        INMOST.matcher(marked)
                .results()
                .filter(mark -> mark.group(1).startsWith("T"))
                .forEach(mark -> pieces.merge(mark.group(1), mark.group(2).strip(), (a, b) -> a + " … " + b));
        addPieces(INMOST.matcher(marked).replaceAll("$2"), pieces);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
