package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index needs on disk, for the statements of the project's own corpus. */
class IndexSizeTest {

    private static final Path CORPUS = Path.of("../core/tagger/corpus");
    private static final Pattern CONTENT = Pattern.compile("\\{T[^|{}]*\\|([^{}]+)}");
    private static final int STATEMENTS = 20_000;

    private final Random random = new Random(20_260_105);

    @TempDir
    Path folder;

    @Test
    void theIndexIsAtMostTwiceAsLargeAsTheTextInIt() throws IOException {
        SearchIndex index = new SearchIndex();
        index.settings = () -> folder;
        index.open();
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
        assertThat((double) size(folder.resolve(StatementEntry.INDEX)) / textBytes)
                .as("index to text, %d bytes each", textBytes / STATEMENTS)
                .isLessThanOrEqualTo(2);
    }

    private StatementEntry entry(int number, String text) {
        StatementEntry entry = new StatementEntry();
        entry.recorded = number * 5L / 4;
        entry.text = text;
        entry.kind = List.of("direct", "indirect", "mixed").get(random.nextInt(3));
        entry.basis = "cue";
        // About ten statements to a document, whose ids are hashes too.
        entry.document = "d-%032x".formatted(number / 10 * 0x9e3779b97f4a7c15L);
        int speaker = (int) Math.abs(random.nextGaussian() * 700);
        entry.speaker = "s-%016x".formatted(speaker * 0x9e3779b97f4a7c15L);
        entry.speakerNames = List.of("anneli roth " + speaker, "roth " + speaker);
        entry.country = "NO";
        entry.publishers = List.of("outlet " + random.nextInt(50));
        entry.publisherNames = List.of("Outlet " + entry.publishers.get(0));
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_500));
        entry.saidFrom = day;
        entry.saidTo = day;
        entry.publishedFrom = day;
        entry.publishedTo = day;
        entry.saidYear = entry.publishedYear = day.toString().substring(0, 4);
        entry.saidMonth = entry.publishedMonth = day.toString().substring(0, 7);
        entry.day = (int) day.toEpochDay();
        return entry;
    }

    /** What the corpus marks as content, where no other mark lies in it. */
    private static List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> CONTENT.matcher(read(file)).results())
                    .map(found -> found.group(1).replace("\"", ""))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
