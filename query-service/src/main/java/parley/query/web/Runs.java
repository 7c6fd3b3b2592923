package parley.query.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import parley.text.TextSpan;

/** Cuts text wherever a mark begins or ends, so that marks may nest, overlap and be in several pieces. */
final class Runs {

    /** The spans of a statement, in text order. */
    record Marked(int number, StatementCard card, List<TextSpan> spans) {

        TextSpan first() {
            return spans.get(0);
        }

        TextSpan last() {
            return spans.get(spans.size() - 1);
        }

        int length() {
            return spans.stream().mapToInt(TextSpan::length).sum();
        }
    }

    private Runs() {}

    /** The runs of one stretch of the text; they tile it. */
    static List<Run> of(String text, TextSpan stretch, List<Marked> all) {
        List<Marked> here = all.stream()
                .filter(marked -> marked.spans().stream().anyMatch(stretch::overlaps))
                .sorted(Comparator.comparingInt(Marked::length).reversed().thenComparingInt(Marked::number))
                .toList();
        List<Run> runs = new ArrayList<>();
        int start = stretch.start();
        for (int end : cuts(stretch, here)) {
            if (end > start) {
                TextSpan run = new TextSpan(start, end);
                runs.add(new Run(run.of(text), marks(run, here)));
                start = end;
            }
        }
        return runs;
    }

    private static TreeSet<Integer> cuts(TextSpan stretch, List<Marked> here) {
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(stretch.end());
        for (Marked marked : here) {
            for (TextSpan span : marked.spans()) {
                cuts.add(Math.max(stretch.start(), Math.min(stretch.end(), span.start())));
                cuts.add(Math.max(stretch.start(), Math.min(stretch.end(), span.end())));
            }
        }
        return cuts;
    }

    private static List<Run.Mark> marks(TextSpan run, List<Marked> here) {
        return here.stream()
                .filter(marked -> marked.spans().stream().anyMatch(span -> span.contains(run)))
                .map(marked -> new Run.Mark(
                        marked.number(),
                        marked.card(),
                        marked.first().start() == run.start(),
                        marked.last().end() == run.end()))
                .toList();
    }
}
