package parley.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import parley.document.Document;
import parley.pdf.PdfProcess;
import parley.reader.HtmlCharset;
import parley.reader.HtmlReader;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;

/**
 * A document to be read: a file, or standard input.
 *
 * @param id the name under which what is found is kept: the file's path below the folder, with slashes, without its
 *     ending
 * @param name how it is called in messages
 * @param format text, HTML or PDF
 * @param entry what the folder's catalogue says of it
 * @param bytes where the bytes come from
 */
public record InputDocument(String id, String name, Format format, CatalogueEntry entry, Bytes bytes) {

    /** Where the bytes of a document come from. */
    @FunctionalInterface
    public interface Bytes {
        byte[] read() throws IOException;
    }

    /** The document on a stream such as standard input. */
    public static InputDocument ofStream(String id, Format format, InputStream stream) {
        return new InputDocument(id, id, format, CatalogueEntry.none(id), stream::readAllBytes);
    }

    /** The document's characters, HTML as markup, PDF as the text read from it; line ends untouched. */
    public String characters() throws IOException, UnreadableTextException {
        byte[] content = bytes.read();
        if (format == Format.PDF) {
            return PdfProcess.read(content).text().value();
        }
        return TextDecoder.decode(content, format == Format.HTML ? HtmlCharset.declaredIn(content) : Optional.empty());
    }

    /** The document as core reads it. */
    public Document read() throws IOException, UnreadableTextException {
        if (format == Format.PDF) {
            return entry.completing(PdfProcess.read(bytes.read()));
        }
        String characters = characters();
        return entry.completing(format == Format.HTML ? HtmlReader.read(characters) : Document.of(characters));
    }
}
