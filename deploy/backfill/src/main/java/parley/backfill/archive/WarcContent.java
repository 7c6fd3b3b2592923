package parley.backfill.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import parley.document.Document;

/**
 * Records of a crawl into documents. Pages are in responses, and in resources and conversions, which have no HTTP around
 * them; the address is that which was fetched. Stateless.
 */
final class WarcContent {

    /** Types of records, ISO 28500. */
    private static final Set<String> NO_DOCUMENTS =
            Set.of("warcinfo", "request", "metadata", "revisit", "continuation");

    private WarcContent() {}

    /** @throws IOException if the record, or the HTTP in it, is damaged */
    static Reading read(WarcRecord record, Place place) throws IOException {
        try {
            if (record instanceof WarcResponse response) {
                return document(response, Content.of(response), place);
            }
            if (record instanceof WarcResource || record instanceof WarcConversion) {
                WarcTargetRecord plain = (WarcTargetRecord) record;
                return document(plain, new Content(plain.contentType(), plain.body().stream()), place);
            }
            return new Reading.PassedOver(kindOf(record));
        } catch (UnusableRecordException e) {
            return e.at(place);
        }
    }

    /** What is known to be no document; a word that nobody knows may be a damaged one. */
    private static String kindOf(WarcRecord record) throws UnusableRecordException {
        String kind = record.headers().first("WARC-Type").orElse("");
        if (!NO_DOCUMENTS.contains(kind)) {
            throw new UnusableRecordException(
                    RejectionCode.UNSUPPORTED_TYPE, "records of type \"" + kind + "\" are not read");
        }
        return kind;
    }

    /** What a record holds: its type, and its bytes without any encoding. */
    private record Content(MediaType type, InputStream bytes) {

        static Content of(WarcResponse response) throws IOException, UnusableRecordException {
            if (!response.contentType().base().equals(MediaType.HTTP)) {
                throw new UnusableRecordException(
                        RejectionCode.UNSUPPORTED_TYPE, response.contentType() + " is not read");
            }
            HttpResponse http = response.http();
            if (http.status() != 200) {
                throw new UnusableRecordException(RejectionCode.HTTP_STATUS, "status " + http.status());
            }
            return new Content(http.contentType(), http.bodyDecoded().stream());
        }

        ArchiveFormat format() throws UnusableRecordException {
            MediaType base = type.base();
            if (base.equals(MediaType.HTML) || base.equals(MediaType.XHTML)) {
                return ArchiveFormat.HTML;
            }
            if (base.equals(MediaType.PLAIN_TEXT)) {
                return ArchiveFormat.TEXT;
            }
            if (base.toString().equals("application/pdf")) {
                return ArchiveFormat.PDF;
            }
            throw new UnusableRecordException(RejectionCode.UNSUPPORTED_TYPE, base + " is not read");
        }

        Optional<Charset> charset() throws UnusableRecordException {
            String name = type.parameters().get("charset");
            if (name == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new UnusableRecordException(RejectionCode.WRONG_CHARSET, "unknown character set: " + name);
            }
        }
    }

    private static Reading document(WarcTargetRecord record, Content content, Place place)
            throws IOException, UnusableRecordException {
        requireWhole(record);
        Document page = RecordContent.read(content.format(), content.bytes(), content.charset());
        requireUnchanged(record);
        Document document =
                DocumentLine.metadata(WebAddress.fields(record.target())).completing(page);
        return new Reading.Read(ArchivedDocument.of(document, fetched(record), place));
    }

    private static void requireWhole(WarcTargetRecord record) throws UnusableRecordException {
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            throw new UnusableRecordException(RejectionCode.TRUNCATED, "cut off: " + record.truncated());
        }
        if (record.segmentNumber().isPresent()) {
            throw new UnusableRecordException(RejectionCode.TRUNCATED, "the rest is in other records");
        }
    }

    /** What is compressed can be damaged and still give bytes, but not those that were fetched. */
    private static void requireUnchanged(WarcTargetRecord record) throws IOException {
        Optional<WarcDigest> wanted = record.blockDigest();
        Optional<WarcDigest> found = record.calculatedBlockDigest();
        if (found.isPresent() && wanted.isPresent() && !found.get().equals(wanted.get())) {
            throw new IOException("the bytes are not those that its digest is of: " + wanted.get());
        }
    }

    private static Optional<Instant> fetched(WarcRecord record) {
        try {
            return record.headers().first("WARC-Date").map(Instant::parse);
        } catch (DateTimeParseException e) {
            // It may be as rough as a year, which puts captures into no order.
            return Optional.empty();
        }
    }
}
