package parley.query.web.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import parley.text.TextSpan;

/** Cuts text wherever a mark begins or ends, so that marks may nest, overlap and be in several pieces. */
final class Runs {

    /** More statements over one another are noise, and would make as many marks for each of their ends. */
    private static final int MOST = 200;

    private Runs() {}

    /**
     * The runs of one stretch of the text; they tile it.
     *
     * @param all statements that may stand there
     * @param sheet the part of the text that is shown
     */
    static List<Run> of(String text, TextSpan stretch, List<Marked> all, TextSpan sheet) {
        List<Marked> here = all.stream()
                .filter(marked -> marked.touches(stretch))
                .sorted(Comparator.comparingInt(Marked::length).reversed().thenComparingInt(Marked::number))
                .limit(MOST)
                .toList();
        List<Run> runs = new ArrayList<>();
        int start = stretch.start();
        for (int end : cuts(stretch, here)) {
            if (end > start) {
                TextSpan run = new TextSpan(start, end);
                runs.add(new Run(run.of(text), marks(run, here, sheet)));
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

    private static List<Run.Mark> marks(TextSpan run, List<Marked> here, TextSpan sheet) {
        return here.stream()
                .filter(marked -> marked.spans().stream().anyMatch(span -> span.contains(run)))
                .map(marked -> new Run.Mark(
                        marked.number(),
                        marked.id(),
                        marked.kind(),
                        sheet.contains(new TextSpan(
                                marked.first().start(), marked.first().start())),
                        marked.first().start() == run.start(),
                        marked.last().end() == run.end()))
                .toList();
    }
}
