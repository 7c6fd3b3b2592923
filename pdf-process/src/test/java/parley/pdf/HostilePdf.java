package parley.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** PDF files written byte by byte, with one page: small ones, and such as nobody would write who wants to be read. */
public final class HostilePdf {

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    private HostilePdf() {}

    /** A page on which words are written. */
    static byte[] saying(String words) {
        return page("<</Font<</F1 5 0 R>>>>", stream("", text(words)), FONT);
    }

    /** Twelve kilobytes that unpack to more than a gigabyte: spaces, first by their number, then deflated. */
    static byte[] packedTwice() {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(runs)) {
            byte[] run = new byte[2000];
            for (int i = 0; i < run.length; i += 2) {
                run[i] = (byte) 0x81;
                run[i + 1] = ' ';
            }
            for (int i = 0; i < 10_000; i++) {
                out.write(run);
            }
            out.write(0x80);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return page("<<>>", stream("/Filter[/FlateDecode/RunLengthDecode]", runs.toByteArray()));
    }

    /** Twenty forms, each of which draws the next one ten times. */
    static byte[] formsInForms() {
        int forms = 20;
        List<byte[]> objects = new ArrayList<>();
        objects.add(stream("", bytes("/X Do ".repeat(10))));
        for (int i = 0; i < forms; i++) {
            String next = i + 1 < forms ? "/Resources<</XObject<</X " + (i + 6) + " 0 R>>>>" : "/Resources<<>>";
            objects.add(stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + next, bytes("/X Do ".repeat(10))));
        }
        return page("<</XObject<</X 5 0 R>>>>", objects.toArray());
    }

    /** A font that gives two thousand million characters their width: more than any memory holds. */
    public static byte[] widthsWithoutEnd() {
        return page(
                "<</Font<</F1 5 0 R>>>>",
                stream("", text("Hello")),
                "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                        + "/W[0 2147483646 500]>>");
    }

    private static byte[] text(String words) {
        return bytes("BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET\n");
    }

    private static byte[] stream(String entries, byte[] content) {
        return joined(bytes("<</Length " + content.length + entries + ">>\nstream\n"), content, bytes("\nendstream"));
    }

    /** A file whose page has these resources and, as its content, the first of the objects, which is the fourth of the file. */
    private static byte[] page(String resources, Object... objects) {
        List<byte[]> all = new ArrayList<>(List.of(
                bytes("<</Type/Catalog/Pages 2 0 R>>"),
                bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources" + resources + ">>")));
        for (Object object : objects) {
            all.add(object instanceof byte[] bytes ? bytes : bytes(object.toString()));
        }
        byte[] file = bytes("%PDF-1.5\n");
        StringBuilder places = new StringBuilder("xref\n0 " + (all.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < all.size(); i++) {
            places.append(String.format("%010d 00000 n \n", file.length));
            file = joined(file, bytes(i + 1 + " 0 obj\n"), all.get(i), bytes("\nendobj\n"));
        }
        return joined(
                file,
                bytes(places + "trailer\n<</Size " + (all.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + file.length
                        + "\n%%EOF\n"));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String characters) {
        return characters.getBytes(ISO_8859_1);
    }
}
