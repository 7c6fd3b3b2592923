package parley.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files out of lines; an empty line leaves the space of two. */
public final class PdfFile {

    private static final int LEADING = 14;

    private PdfFile() {}

    /** A file with one page per list of lines. */
    public static byte[] of(List<List<String>> pages) {
        return written(pages, false);
    }

    /** The same, to be opened with a password only. */
    static byte[] locked(List<List<String>> pages) {
        return written(pages, true);
    }

    private static byte[] written(List<List<String>> pages, boolean locked) {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("Talks to go on");
            for (List<String> lines : pages) {
                write(pdf, lines);
            }
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(PDDocument pdf, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
            stream.beginText();
            stream.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
            stream.newLineAtOffset(72, 720);
            for (String line : lines) {
                stream.showText(line);
                stream.newLineAtOffset(0, line.isEmpty() ? -2 * LEADING : -LEADING);
            }
            stream.endText();
        }
    }
}
