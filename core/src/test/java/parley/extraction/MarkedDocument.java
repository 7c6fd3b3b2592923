package parley.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.text.TextSpan;

/**
 * A document of our own corpus: text with its attributions marked as {@code {S1=Name|source} {C1|cue} {T1|content}}, under
 * a header that ends with a line {@code ---}.
 *
 * @param name the file's name
 * @param text the text without marks
 * @param attributions the marked attributions, by number
 */
record MarkedDocument(String name, String text, List<Marked> attributions) {

    /** The spans of one number. */
    record Marked(List<TextSpan> source, List<TextSpan> cue, List<TextSpan> content) {}

    private record Open(char role, int number, int start) {}

    static MarkedDocument read(Path file) throws IOException {
        String all = Files.readString(file);
        String marked = all.substring(all.indexOf("\n---\n") + 5);
        StringBuilder text = new StringBuilder();
        Map<Integer, Marked> byNumber = new TreeMap<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                int bar = marked.indexOf('|', i);
                String head = marked.substring(i + 1, bar).split("[=:]")[0];
                open.push(new Open(head.charAt(0), Integer.parseInt(head.substring(1)), text.length()));
                i = bar;
            } else if (c == '}') {
                close(open.pop(), text.length(), byNumber);
            } else {
                text.append(c);
            }
        }
        List<Marked> attributions =
                byNumber.values().stream().filter(m -> !m.content().isEmpty()).toList();
        return new MarkedDocument(file.getFileName().toString(), text.toString(), attributions);
    }

    private static void close(Open mark, int end, Map<Integer, Marked> byNumber) {
        Marked spans = byNumber.computeIfAbsent(
                mark.number(), n -> new Marked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        List<TextSpan> role = mark.role() == 'S' ? spans.source() : mark.role() == 'C' ? spans.cue() : spans.content();
        role.add(new TextSpan(mark.start(), end));
    }
}
