package parley.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.reader.UnreadableTextException;
import parley.reader.UnreadableTextException.Reason;
import parley.text.OriginalText;

/** The answer of the process, as bytes: title and text of a document, or why there is none. */
final class PdfAnswer {

    private static final int DOCUMENT = 1;
    private static final int UNREADABLE = 2;

    private PdfAnswer() {}

    static void write(Document document, DataOutputStream out) throws IOException {
        out.writeByte(DOCUMENT);
        out.writeBoolean(document.title().isPresent());
        writeWords(document.title().orElse(""), out);
        writeWords(document.text().value(), out);
    }

    static void write(UnreadableTextException unreadable, DataOutputStream out) throws IOException {
        out.writeByte(UNREADABLE);
        writeWords(unreadable.reason().name(), out);
        writeWords(String.valueOf(unreadable.getMessage()), out);
    }

    /** @throws IOException if the bytes end before the answer does, or are none */
    static Document read(DataInputStream in) throws IOException, UnreadableTextException {
        int kind = in.readByte();
        if (kind == DOCUMENT) {
            boolean titled = in.readBoolean();
            String title = readWords(in);
            return new Document(
                    OriginalText.of(readWords(in)), titled ? Optional.of(title) : Optional.empty(), List.of());
        }
        if (kind == UNREADABLE) {
            Reason reason = Reason.valueOf(readWords(in));
            throw new UnreadableTextException(reason, readWords(in));
        }
        throw new IOException("no answer begins with " + kind);
    }

    /** As UTF-16, in which half a pair of surrogates comes over as it is. */
    private static void writeWords(String words, DataOutputStream out) throws IOException {
        out.writeInt(words.length());
        out.writeChars(words);
    }

    private static String readWords(DataInputStream in) throws IOException {
        byte[] bytes = new byte[2 * in.readInt()];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }
}
