package parley.ingest.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.document.Document;
import parley.document.Publication;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.ingest.record.DocumentRecorder;
import parley.ingest.record.Reading;
import parley.ingest.submission.Submissions;
import parley.speaker.Roster;
import parley.text.OriginalText;
import parley.time.PartialDate;

/**
 * Measures what a document costs in a record that grows. Runs only if told how many documents: {@code
 * -Dparley.harness.documents=1000,3000,10000}. Prints milliseconds for each document, altogether and for the last tenth, for
 * talks of many parties and for talks of the same two over twenty years, one by one and as a batch records them, with the
 * processor time of this process. {@code -Dparley.harness.same-two=false} leaves out the second kind, which takes long.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "parley.harness.documents", matches = "[\\d,]+")
class GrowingRecordHarness {

    /** As many lines of a batch are received at the same time. */
    private static final int TOGETHER = 16;

    private static final List<String> STATES = List.of(
            "Norway", "Chile", "Kenya", "Japan", "Peru", "Oman", "Latvia", "Ghana", "Nepal", "Cuba", "Malta",
            "Iceland");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> PLACES = List.of("Lisk", "Marra", "Osen", "Tolvik", "Brenna", "Karum");
    private static final List<String> FAMILIES = List.of("Venn", "Korr", "Okeke", "Brandvold", "Girmay", "Pelle");

    @Inject
    Submissions submissions;

    @Inject
    DocumentRecorder recorder;

    @Inject
    RecordDump dump;

    @Test
    void measure() {
        for (String size : System.getProperty("parley.harness.documents").split(",")) {
            measure("many parties", Integer.parseInt(size), GrowingRecordHarness::document, 1);
            if (Boolean.parseBoolean(System.getProperty("parley.harness.same-two", "true"))) {
                measure("the same two", Integer.parseInt(size), GrowingRecordHarness::ofTheSameTwo, 1);
                measure("the same two", Integer.parseInt(size), GrowingRecordHarness::ofTheSameTwo, TOGETHER);
            }
        }
    }

    /** Makes one of so many documents. */
    private interface Maker {
        Document document(int i, int size, Random random);
    }

    /** @param together how many documents are recorded in one transaction, as those of a batch are */
    private void measure(String whose, int size, Maker maker, int together) {
        dump.empty();
        Random random = new Random(size);
        long cpuBefore = cpu();
        long start = System.nanoTime();
        long lastTenth = start;
        long cpuLastTenth = cpuBefore;
        for (int i = 0; i < size; i += together) {
            if (i >= size - size / 10 && lastTenth == start) {
                lastTenth = System.nanoTime();
                cpuLastTenth = cpu();
            }
            record(IntStream.range(i, Math.min(size, i + together))
                    .mapToObj(number -> maker.document(number, size, random))
                    .toList());
        }
        long end = System.nanoTime();
        System.out.printf(
                "harness: talks of %s, %d at once, %d documents, %.2f ms each, %.2f ms each in the last tenth;"
                        + " of this process's CPU %.2f ms each, %.2f ms each in the last tenth%n",
                whose,
                together,
                size,
                (end - start) / 1e6 / size,
                (end - lastTenth) / 1e6 / (size / 10),
                (cpu() - cpuBefore) / 1e6 / size,
                (cpu() - cpuLastTenth) / 1e6 / (size / 10));
    }

    private void record(List<Document> documents) {
        if (documents.size() == 1) {
            submissions.receive(documents.get(0), Optional.of(ExtractionMode.FAST), Optional.empty());
            return;
        }
        List<Reading> readings = documents.stream()
                .map(document -> Reading.ofNew(Extractor.rules().extract(document, Roster.empty())))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> recorder.record(readings));
    }

    /** News of one of as many rounds as five documents each allow, by one of as many people. */
    private static Document document(int i, int size, Random random) {
        int event = random.nextInt(Math.max(1, size / 5));
        String one = STATES.get(event % STATES.size());
        String other =
                STATES.get((event % STATES.size() + 1 + event / STATES.size() % (STATES.size() - 1)) % STATES.size());
        int year = 2000 + event / 60 % 40;
        String published = "%04d-%02d-%02d".formatted(year, 1 + event % 12, 10 + random.nextInt(15));
        String family = FAMILIES.get(event % FAMILIES.size()) + letters(event / 7 % 500);
        String text =
                "The " + ORDINALS.get(event % 5) + " round of talks between " + one + " and " + other + " was held in "
                        + PLACES.get(event / 5 % PLACES.size()) + ". \"We agreed on point " + i + ",\" "
                        + (random.nextInt(4) == 0 ? one + "'s Foreign Minister " : "Foreign Minister Orla ") + family
                        + " said.";
        return published(text, published);
    }

    /** News of one of as many rounds of two parties as five documents each allow, in twenty years. */
    private static Document ofTheSameTwo(int i, int size, Random random) {
        int events = Math.max(1, size / 5);
        int event = random.nextInt(events);
        LocalDate published =
                LocalDate.of(2005, 1, 3).plusDays(event * 20L * 365 / events).plusDays(random.nextInt(3));
        String text = "The " + ORDINALS.get(event % 5) + " round of talks between Norway and Chile was held in "
                + PLACES.get(event / 5 % PLACES.size()) + ". \"We agreed on point " + i + ",\" Foreign Minister Orla "
                + FAMILIES.get(event % FAMILIES.size()) + letters(event / 7 % 500) + " said.";
        return published(text, published.toString());
    }

    private static Document published(String text, String day) {
        Publication publication =
                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate(day)));
        return new Document(OriginalText.of(text), Optional.empty(), List.of(publication));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26);
    }
}
