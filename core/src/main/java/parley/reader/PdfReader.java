package parley.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import parley.document.Document;
import parley.reader.UnreadableTextException.Reason;
import parley.text.OriginalText;

/**
 * A PDF into a document: its paragraphs, an empty line between them, lines joined and words put together that a line break
 * parts.
 *
 * <p>Running heads and feet, which stand on most pages with nothing but their numbers changing, are left out. What is only
 * pictured is not read. Stateless and thread-safe.
 *
 * <p>Memory and time are bounded for files that mean no harm only. Programs that read files of strangers have them read in a
 * process of its own ({@code parley.pdf.PdfProcess}).
 */
public final class PdfReader {

    /** No story and no transcript has as many; bounds the work on a file that is small only because it is compressed. */
    private static final int MOST_PAGES = 2000;

    /** As much as services take of plain text. */
    private static final int MOST_CHARACTERS = 5_000_000;
    /** On how many pages a line stands at least to be one of furniture. */
    private static final int REPEATED = 3;

    private static final Pattern EMPTY_LINE = Pattern.compile("\n[ \t]*\n");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PARTED = Pattern.compile("(?<=\\p{L})-\n(?=\\p{Ll})");
    private static final Pattern BREAK = Pattern.compile("\\s*\n\\s*");

    private PdfReader() {}

    /**
     * The document in a PDF; its text is empty where no page has any.
     *
     * @param bytes a whole file
     * @throws UnreadableTextException if it is no PDF, needs a password or is longer than any document
     */
    public static Document read(byte[] bytes) throws UnreadableTextException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableTextException(
                        Reason.TOO_LONG,
                        pdf.getNumberOfPages() + " pages; at most " + MOST_PAGES + " are read in one document");
            }
            Optional<String> title = Optional.ofNullable(
                            pdf.getDocumentInformation().getTitle())
                    .map(String::strip)
                    .filter(words -> !words.isEmpty());
            return new Document(OriginalText.of(textOf(pdf)), title, List.of());
        } catch (InvalidPasswordException e) {
            throw new UnreadableTextException(Reason.LOCKED, "the PDF needs a password");
        } catch (StackOverflowError e) {
            throw new UnreadableTextException(Reason.TOO_LONG, "the PDF is nested deeper than can be read");
        } catch (IOException | RuntimeException e) {
            // PDFBox answers some broken files with exceptions of the runtime
            throw new UnreadableTextException(Reason.BINARY, "no PDF that can be read: " + e.getMessage());
        }
    }

    private static String textOf(PDDocument pdf) throws IOException, UnreadableTextException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setSuppressDuplicateOverlappingText(true);
        List<List<String>> pages = new ArrayList<>();
        int length = 0;
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            List<String> paragraphs = paragraphs(stripper.getText(pdf));
            pages.add(paragraphs);
            length += paragraphs.stream().mapToInt(String::length).sum();
            if (length > MOST_CHARACTERS) {
                throw new UnreadableTextException(
                        Reason.TOO_LONG,
                        "more than " + MOST_CHARACTERS + " characters on the first " + page + " pages");
            }
        }
        return joined(withoutFurniture(pages));
    }

    private static List<String> paragraphs(String page) {
        return EMPTY_LINE
                .splitAsStream(page)
                .map(paragraph -> PARTED.matcher(paragraph.strip()).replaceAll(""))
                .map(paragraph -> BREAK.matcher(paragraph).replaceAll(" "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The pages without the first and last paragraphs that most of them share. */
    private static List<List<String>> withoutFurniture(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> edges = new HashSet<>();
            if (!page.isEmpty()) {
                edges.add(unnumbered(page.get(0)));
                edges.add(unnumbered(page.get(page.size() - 1)));
            }
            edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        Set<String> furniture = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= REPEATED && 2 * entry.getValue() > pages.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return pages.stream().map(page -> inner(page, furniture)).toList();
    }

    private static List<String> inner(List<String> page, Set<String> furniture) {
        int from = !page.isEmpty() && furniture.contains(unnumbered(page.get(0))) ? 1 : 0;
        int to = page.size() > from && furniture.contains(unnumbered(page.get(page.size() - 1)))
                ? page.size() - 1
                : page.size();
        return page.subList(from, to);
    }

    private static String unnumbered(String line) {
        return NUMBER.matcher(line).replaceAll("0");
    }

    /** One text; a sentence that a page break parts is one again. */
    private static String joined(List<List<String>> pages) {
        StringBuilder text = new StringBuilder();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                String paragraph = page.get(i);
                boolean goesOn = i == 0
                        && !text.isEmpty()
                        && Character.isLowerCase(paragraph.codePointAt(0))
                        && Character.isLetter(text.charAt(text.length() - 1));
                text.append(text.isEmpty() ? "" : goesOn ? " " : "\n\n").append(paragraph);
            }
        }
        return text.toString();
    }
}
