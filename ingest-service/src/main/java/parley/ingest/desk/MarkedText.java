package parley.ingest.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import parley.text.TextSpan;

/**
 * A stretch of text in paragraphs, cut wherever a mark begins or ends.
 *
 * @param paragraphs the pieces of each paragraph
 */
record MarkedText(List<List<Piece>> paragraphs) {

    /**
     * Something in the text that is shown.
     *
     * @param style the class that styles it
     * @param link where it leads; empty for nowhere
     */
    record Mark(TextSpan span, String style, String link) {}

    /**
     * Characters over which nothing begins or ends.
     *
     * @param at where they begin in the whole text, in UTF-16 code units
     * @param style that of the shortest mark over them; empty if there is none
     */
    record Piece(int at, String text, String style, String link) {}

    MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The text of a stretch, with the marks that lie in it; of marks over each other the shortest is shown. */
    static MarkedText of(String text, TextSpan stretch, List<Mark> marks) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.span().overlaps(stretch))
                .sorted(Comparator.comparing(Mark::span))
                .toList();
        PriorityQueue<Mark> open = new PriorityQueue<>(
                Comparator.comparingInt((Mark mark) -> mark.span().length()));
        List<List<Piece>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
        int next = 0;
        int start = stretch.start();
        for (int end : cuts(text, stretch, here)) {
            while (next < here.size() && here.get(next).span().start() <= start) {
                open.add(here.get(next++));
            }
            while (!open.isEmpty() && open.peek().span().end() <= start) {
                open.remove();
            }
            // A longer mark that has ended may lie below a shorter one; it comes to the top, and goes, in its turn.
            String words = text.substring(start, end);
            Mark top = open.peek();
            Piece piece =
                    top == null ? new Piece(start, words, "", "") : new Piece(start, words, top.style(), top.link());
            if (words.isBlank() && words.indexOf('\n') >= 0 && words.indexOf('\n') != words.lastIndexOf('\n')) {
                paragraphs.add(new ArrayList<>());
            } else {
                paragraphs.get(paragraphs.size() - 1).add(piece);
            }
            start = end;
        }
        return new MarkedText(paragraphs.stream()
                .filter(pieces -> !pieces.isEmpty())
                .map(List::copyOf)
                .toList());
    }

    private static TreeSet<Integer> cuts(String text, TextSpan stretch, List<Mark> here) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Mark mark : here) {
            cuts.add(mark.span().start());
            cuts.add(mark.span().end());
        }
        int at = stretch.start();
        while ((at = text.indexOf('\n', at)) >= 0 && at < stretch.end()) {
            int end = at;
            while (end < stretch.end() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            cuts.add(at);
            cuts.add(end);
            at = Math.max(end, at + 1);
        }
        cuts.removeIf(cut -> cut <= stretch.start() || cut >= stretch.end());
        if (!stretch.isEmpty()) {
            cuts.add(stretch.end());
        }
        return cuts;
    }
}
