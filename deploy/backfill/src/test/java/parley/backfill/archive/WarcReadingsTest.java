package parley.backfill.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import parley.pdf.HostilePdf;

class WarcReadingsTest {

    private static final Instant FETCHED = Instant.parse("2031-10-01T08:00:00Z");
    private static final String URL = "https://nordpress.example/";

    @TempDir
    Path folder;

    private static String page(int number) {
        return "<html><head><title>Talks " + number
                + "</title><meta property='og:site_name' content='Nordpress'></head>"
                + "<body><nav>Home Politics Sport</nav><article><h1>Talks " + number + "</h1><p>\"We will come for the "
                + number + "th time,\" Minister Anneli Roth said on Monday in the capital.</p></article></body></html>";
    }

    private static String story(int number) {
        return "Talks " + number + "\n\n\"We will come for the " + number
                + "th time,\" Minister Anneli Roth said on Monday in the capital.";
    }

    private ReadArchive read(WarcFile warc, String name) throws IOException {
        return ReadArchive.of(warc.writeTo(folder.resolve(name)));
    }

    private static WarcFile threePages(WarcFile warc, int broken) throws IOException {
        for (int i = 1; i <= 3; i++) {
            warc.page(URL + i, FETCHED, page(i));
            if (i == broken) {
                warc.broken();
            }
        }
        return warc;
    }

    @Test
    void pagesAreDocumentsWithTheirAddressAndWithoutTheirFurniture() throws Exception {
        ReadArchive read = read(WarcFile.compressed().page(URL + "7", FETCHED, page(7)), "a.warc.gz");
        assertThat(read.texts()).containsExactly(story(7));
        Capture capture = read.documents().get(0).capture();
        assertThat(capture.fields())
                .containsEntry("url", URL + "7")
                .containsEntry("title", "Talks 7")
                .containsEntry("publisher", "Nordpress")
                .doesNotContainKey("published");
        assertThat(capture.fetched()).startsWith("2031-10-01T08:00:00");
    }

    @Test
    void whatACrawlWritesBesidesPagesIsPassedOverAndCounted() throws Exception {
        ReadArchive read = read(WarcFile.compressed().surroundings(URL), "a.warc.gz");
        assertThat(read.passedOver()).containsExactly("warcinfo", "request", "revisit");
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void answersThatAreNoPageAreRejectedWithTheirReason() throws Exception {
        ReadArchive read = read(
                WarcFile.compressed()
                        .response(URL + "gone", 404, "text/html", page(1).getBytes(UTF_8))
                        .response(URL + "logo.png", 200, "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                        .response(URL + "fake", 200, "text/html", new byte[] {0, 1, 2, 3, (byte) 0xff, 0})
                        .response(
                                URL + "latin",
                                200,
                                "text/html; charset=utf-8",
                                "Röth".getBytes(Charset.forName("windows-1252")))
                        .response(URL + "odd", 200, "text/html; charset=x-klingon", page(1).getBytes(UTF_8))
                        .response(URL + "empty", 200, "text/html", "<html><body> </body></html>".getBytes(UTF_8))
                        .response(URL + "2", 200, "text/html; charset=utf-8", page(2).getBytes(UTF_8)),
                "a.warc.gz");
        assertThat(read.codes())
                .containsExactly(
                        RejectionCode.HTTP_STATUS,
                        RejectionCode.UNSUPPORTED_TYPE,
                        RejectionCode.UNREADABLE_TEXT,
                        RejectionCode.WRONG_CHARSET,
                        RejectionCode.WRONG_CHARSET,
                        RejectionCode.EMPTY_TEXT);
        assertThat(read.rejected().get(0).reason()).contains("404");
        assertThat(read.rejected().get(1).reason()).contains("image/png");
        assertThat(read.texts()).containsExactly(story(2));
    }

    @Test
    void aPdfThatTakesMoreMemoryThanThereIsCostsOnlyItself() throws Exception {
        ReadArchive read = read(
                WarcFile.compressed()
                        .response(URL + "1", 200, "application/pdf", HostilePdf.widthsWithoutEnd())
                        .response(URL + "2", 200, "text/html; charset=utf-8", page(2).getBytes(UTF_8)),
                "a.warc.gz");
        assertThat(read.codes()).containsExactly(RejectionCode.TOO_LARGE);
        assertThat(read.texts()).containsExactly(story(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aBrokenMemberIsToldWithItsPlaceAndTheOthersAreRead(int broken) throws Exception {
        ReadArchive read = read(threePages(WarcFile.compressed(), broken), "a.warc.gz");
        assertThat(read.codes()).containsExactly(RejectionCode.BROKEN_RECORD);
        assertThat(read.texts())
                .containsExactlyElementsOf(List.of(1, 2, 3).stream()
                        .filter(i -> i != broken)
                        .map(WarcReadingsTest::story)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aChangedByteOfARecordThatIsNotCompressedIsFoundByItsDigest(int broken) throws Exception {
        ReadArchive read = read(threePages(WarcFile.plain(), broken), "a.warc");
        assertThat(read.codes()).containsExactly(RejectionCode.BROKEN_RECORD);
        assertThat(read.texts()).hasSize(2);
    }

    @Test
    void aFileThatIsCutOffGivesAllBefore() throws Exception {
        WarcFile warc = threePages(WarcFile.compressed(), 0).cutOff();
        ReadArchive read = read(warc, "a.warc.gz");
        assertThat(read.texts()).containsExactly(story(1), story(2));
        assertThat(read.rejected())
                .extracting(Reading.Rejected::code, r -> r.place().offset())
                .containsExactly(tuple(RejectionCode.BROKEN_RECORD, warc.lastOffset()));
    }

    @Test
    void aCompressedAnswerIsReadAndOneThatIsNoneIsRejected() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(page(4).getBytes(UTF_8));
        }
        HttpResponse.Builder good = new HttpResponse.Builder(200, "OK").addHeader("Content-Encoding", "gzip");
        HttpResponse.Builder bad = new HttpResponse.Builder(200, "OK").addHeader("Content-Encoding", "gzip");
        ReadArchive read = read(
                WarcFile.compressed()
                        .response(
                                URL + "5",
                                FETCHED,
                                bad.body(MediaType.HTML_UTF8, page(5).getBytes(UTF_8))
                                        .build())
                        .response(
                                URL + "4",
                                FETCHED,
                                good.body(MediaType.HTML_UTF8, zipped.toByteArray())
                                        .build()),
                "a.warc.gz");
        assertThat(read.codes()).containsExactly(RejectionCode.BROKEN_RECORD);
        assertThat(read.texts()).containsExactly(story(4));
    }

    @Test
    void aPageThatIsSmallOnlyWhileItIsCompressedIsRejectedAndTheNextOneRead() throws Exception {
        ReadArchive read = read(
                WarcFile.compressed()
                        .page(URL + "bomb", FETCHED, "<p>" + " ".repeat(RecordContent.LARGEST))
                        .page(URL + "1", FETCHED, page(1)),
                "a.warc.gz");
        assertThat(read.codes()).containsExactly(RejectionCode.TOO_LARGE);
        assertThat(read.texts()).containsExactly(story(1));
    }

    @Test
    void aRecordThatTheCrawlerCutIsNoDocument() throws Exception {
        ReadArchive read = read(
                WarcFile.compressed()
                        .add(new WarcResponse.Builder(URL)
                                .date(FETCHED)
                                .truncated(WarcTruncationReason.LENGTH)
                                .body(new HttpResponse.Builder(200, "OK")
                                        .body(MediaType.HTML_UTF8, page(1).getBytes(UTF_8))
                                        .build())
                                .build()),
                "a.warc.gz");
        assertThat(read.codes()).containsExactly(RejectionCode.TRUNCATED);
    }

    @Test
    void textsConvertedByOthersAreRead() throws Exception {
        ReadArchive read = read(
                WarcFile.compressed()
                        .add(new WarcConversion.Builder()
                                .date(FETCHED)
                                .addHeader("WARC-Target-URI", URL + "a|b c")
                                .body(MediaType.PLAIN_TEXT, story(1).getBytes(UTF_8))
                                .build()),
                "a.warc.wet.gz");
        assertThat(read.texts()).containsExactly(story(1));
        assertThat(read.documents().get(0).capture().fields()).containsEntry("url", URL + "a%7Cb%20c");
    }

    @Test
    void nothingThatAFileMayHoldEndsInAnErrorOfTheProgram() throws Exception {
        Random random = new Random(7);
        byte[] whole = Files.readAllBytes(threePages(WarcFile.compressed(), 0).writeTo(folder.resolve("whole")));
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            int bytes = 1 + round % 5;
            for (int i = 0; i < bytes; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            ReadArchive read = ReadArchive.of(Files.write(folder.resolve("damaged.warc.gz"), damaged));
            assertThat(read.texts()).isSubsetOf(story(1), story(2), story(3));
            // Where the signs by which two records are found are damaged, what is between them counts as one.
            assertThat(read.texts().size() + read.rejected().size()).isGreaterThanOrEqualTo(bytes == 1 ? 3 : 2);
        }
    }
}
