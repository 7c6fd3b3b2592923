package parley.query.web.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import parley.query.statement.StatementView;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;

/**
 * A statement by its place in the text.
 *
 * @param number its place among the statements of the document, from 1
 * @param view the statement
 * @param spans where its words stand, in text order
 */
record Marked(int number, StatementView view, List<TextSpan> spans) {

    Marked {
        spans = List.copyOf(spans);
    }

    static List<Marked> of(List<StatementView> statements, PassageFactory places) {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> new Marked(
                        i + 1,
                        statements.get(i),
                        statements.get(i).selectors().stream()
                                .map(Passage::position)
                                .map(places::span)
                                .toList()))
                .toList();
    }

    String id() {
        return view.id().value();
    }

    String kind() {
        return view.kind().name().toLowerCase(Locale.ROOT);
    }

    TextSpan first() {
        return spans.get(0);
    }

    TextSpan last() {
        return spans.get(spans.size() - 1);
    }

    int length() {
        return spans.stream().mapToInt(TextSpan::length).sum();
    }

    boolean touches(TextSpan stretch) {
        return spans.stream().anyMatch(stretch::overlaps);
    }
}
