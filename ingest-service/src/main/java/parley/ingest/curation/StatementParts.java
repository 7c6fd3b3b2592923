package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedDocuments;
import parley.ingest.record.RecordedStatement;
import parley.joining.CurationAct;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.statement.Statement;
import parley.text.OriginalText;
import parley.text.TextSpan;

/** Makes two statements of one, and one of two, out of the words that they have. */
@ApplicationScoped
class StatementParts {

    private final RecordedDocuments documents;

    StatementParts(RecordedDocuments documents) {
        this.documents = documents;
    }

    /**
     * Splits a statement; space at the place belongs to neither.
     *
     * @param at where the words of the second begin, in code points of the text
     * @throws ProblemException if either would have no words
     */
    CurationAct.SplitStatement split(RecordedStatement recorded, int at) {
        Statement statement = recorded.statement();
        String text = textOf(recorded);
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        if (at < 0 || at > text.codePointCount(0, text.length())) {
            throw JsonObject.invalid("at", "at is " + at + ", which is no place in the text");
        }
        int cut = text.offsetByCodePoints(0, at);
        List<TextSpan> before = new ArrayList<>();
        List<TextSpan> behind = new ArrayList<>();
        for (TextSpan span : spans(statement, places)) {
            add(before, text, span.start(), Math.min(cut, span.end()));
            add(behind, text, Math.max(cut, span.start()), span.end());
        }
        if (before.isEmpty() || behind.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.NOTHING_LEFT, "no words of " + statement.id() + " on one side of " + at)
                            .atField("at"));
        }
        List<Passage> rest = places.passages(behind);
        return new CurationAct.SplitStatement(
                statement.id().value(), statement.part(rest).id().value(), places.passages(before), rest);
    }

    /**
     * Merges two statements; words with nothing but space between them become one passage.
     *
     * @param given the one that is given up
     * @param into the one that stays
     * @throws ProblemException if they are not of one text, or have words in common
     */
    CurationAct.MergeStatement merge(RecordedStatement given, RecordedStatement into) {
        Statement one = given.statement();
        Statement other = into.statement();
        if (!given.document().equals(into.document()) || !one.version().equals(other.version())) {
            throw new ProblemException(
                    Problem.of(ProblemCode.NOT_IN_DOCUMENT, one.id() + " and " + other.id() + " stand in two texts")
                            .atField("into"));
        }
        String text = textOf(into);
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        List<TextSpan> words = new ArrayList<>();
        Stream.concat(spans(one, places).stream(), spans(other, places).stream())
                .sorted(Comparator.comparingInt(TextSpan::start))
                .forEach(span -> join(words, span, text));
        return new CurationAct.MergeStatement(one.id().value(), other.id().value(), places.passages(words));
    }

    private static void join(List<TextSpan> words, TextSpan next, String text) {
        int last = words.size() - 1;
        if (last >= 0 && next.start() < words.get(last).end()) {
            throw JsonObject.invalid("into", "both statements are of the words " + next.of(text));
        }
        if (last >= 0 && text.substring(words.get(last).end(), next.start()).isBlank()) {
            words.set(last, new TextSpan(words.get(last).start(), next.end()));
        } else {
            words.add(next);
        }
    }

    private static void add(List<TextSpan> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new TextSpan(start, end));
        }
    }

    private static List<TextSpan> spans(Statement statement, PassageFactory places) {
        return statement.content().stream()
                .map(Passage::position)
                .map(places::span)
                .toList();
    }

    private String textOf(RecordedStatement recorded) {
        return documents
                .text(recorded.document(), recorded.statement().version())
                .orElseThrow();
    }
}
