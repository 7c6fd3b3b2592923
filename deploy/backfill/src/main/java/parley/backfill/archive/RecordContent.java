package parley.backfill.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import parley.document.Document;
import parley.pdf.PdfProcess;
import parley.reader.HtmlCharset;
import parley.reader.HtmlReader;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/** The bytes of one text, page or PDF into a document, as services and command line read them. Stateless. */
final class RecordContent {

    /** Far beyond any article, and of nothing but tags still a tree that a task can hold. */
    static final int LARGEST = 8 << 20;

    /** Most of a PDF file is pictures, which are not read. */
    private static final int LARGEST_PDF = 64 << 20;

    private RecordContent() {}

    /**
     * The document.
     *
     * @param format text, HTML or PDF
     * @param declared the character set named beside the bytes
     * @throws UnusableRecordException if the bytes are more than are read, or no text
     * @throws IOException if they cannot be had
     */
    static Document read(ArchiveFormat format, InputStream in, Optional<Charset> declared)
            throws IOException, UnusableRecordException {
        int most = format == ArchiveFormat.PDF ? LARGEST_PDF : LARGEST;
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new UnusableRecordException(RejectionCode.TOO_LARGE, "more than " + most + " bytes");
        }
        try {
            return switch (format) {
                case PDF -> PdfProcess.read(bytes);
                case HTML ->
                    HtmlReader.read(TextDecoder.decode(bytes, declared.or(() -> HtmlCharset.declaredIn(bytes))));
                case TEXT -> Document.of(TextDecoder.decode(bytes, declared));
                case WARC, LINES -> throw new IllegalArgumentException("many documents: " + format);
            };
        } catch (UnreadableTextException e) {
            throw new UnusableRecordException(e);
        }
    }
}
