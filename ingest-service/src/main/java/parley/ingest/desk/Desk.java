package parley.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import parley.document.DocumentId;
import parley.ingest.body.JsonObject;
import parley.ingest.curation.Wish;
import parley.ingest.identity.Curations;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedDocument;
import parley.ingest.record.RecordedDocuments;
import parley.ingest.record.RecordedStatement;
import parley.ingest.record.RecordedStatements;
import parley.ingest.submission.Submissions;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.text.OriginalText;
import parley.text.TextSpan;

/** Reads from the record what the pages show of documents and findings. */
@ApplicationScoped
@Transactional
class Desk {

    private static final int PER_PAGE = 25;

    /** How much is shown around a finding, in characters. */
    private static final int CONTEXT = 600;

    private final RecordedStatements statements;
    private final RecordedDocuments documents;
    private final Submissions submissions;
    private final Curations curations;

    Desk(RecordedStatements statements, RecordedDocuments documents, Submissions submissions, Curations curations) {
        this.statements = statements;
        this.documents = documents;
        this.submissions = submissions;
        this.curations = curations;
    }

    Queue queue(String below, Optional<String> after) {
        double limit = probability(below);
        Optional<StatementId> behind = after.map(id -> known(() -> new StatementId(id)));
        List<Queue.Item> items = statements.doubtful(behind, limit, PER_PAGE).stream()
                .map(one -> new Queue.Item(
                        Finding.of(one.statement()), one.document().value(), titleOf(one.document())))
                .toList();
        String next = items.size() < PER_PAGE
                ? ""
                : "/desk/review?below=" + limit + "&after="
                        + items.get(PER_PAGE - 1).finding().id();
        return new Queue(items, below, next);
    }

    DocumentPage document(String id) {
        RecordedDocument document = submissions.standing(known(() -> new DocumentId(id)));
        List<Statement> standing = statements.standingIn(document.id()).stream()
                .map(RecordedStatement::statement)
                .toList();
        return new DocumentPage(
                id,
                titleOf(document),
                Previews.marked(document.current(), standing),
                standing.stream().map(Finding::of).toList());
    }

    StatementPage statement(StatementId id) {
        RecordedStatement recorded = recorded(id);
        Statement statement = recorded.statement();
        String text = textOf(recorded);
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        return new StatementPage(
                Finding.of(statement),
                recorded.withdrawnAt().isPresent(),
                recorded.document().value(),
                titleOf(recorded.document()),
                context(statement, text, places),
                pointed(text, places, statement.content()),
                pointed(text, places, statement.source()),
                neighbours(recorded),
                speakersIn(recorded.document()),
                curations.naming(id.value()).stream().map(Correction::of).toList());
    }

    /** The standing statements before and behind one in its document. */
    private List<Finding> neighbours(RecordedStatement recorded) {
        List<Statement> standing = statements.standingIn(recorded.document()).stream()
                .map(RecordedStatement::statement)
                .toList();
        int at = standing.indexOf(recorded.statement());
        return at < 0
                ? List.of()
                : IntStream.of(at - 1, at + 1)
                        .filter(i -> i >= 0 && i < standing.size())
                        .mapToObj(standing::get)
                        .map(Finding::of)
                        .toList();
    }

    /** What a curator means who points at the words of a statement with which another one begins. */
    Wish split(StatementId id, WordsInText words) {
        RecordedStatement recorded = recorded(id);
        String text = textOf(recorded);
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        List<Passage> content = recorded.statement().content();
        int start = places.span(content.get(0).position()).start();
        int end = places.span(content.get(content.size() - 1).position()).end();
        int at = start + words.movedBy(-start).in(text.substring(start, end)).start();
        return new Wish.SplitStatement(id.value(), text.codePointCount(0, at));
    }

    /** What a curator means who points at the words of a statement. */
    Wish reworded(StatementId id, List<WordsInText> content, WordsInText source) {
        RecordedStatement recorded = recorded(id);
        String text = textOf(recorded);
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        List<TextPositionSelector> words =
                content.stream().map(one -> places.position(one.in(text))).toList();
        if (words.isEmpty()) {
            throw JsonObject.invalid("first", "a statement has words; reject it if nobody said that");
        }
        List<WordsInText> former = pointed(text, places, recorded.statement().source());
        WordsInText shown = former.isEmpty() ? new WordsInText("", "", 0, 0) : former.get(0);
        if (source.first().equals(shown.first()) && source.last().equals(shown.last())) {
            return new Wish.Reword(id.value(), words, Optional.empty());
        }
        if (source.first().isBlank()) {
            return new Wish.Reword(id.value(), words, Optional.of(List.of()));
        }
        int near = former.isEmpty() ? words.get(0).start() : shown.near();
        TextSpan span = new WordsInText(source.first(), source.last(), near, near).in(text);
        return new Wish.Reword(id.value(), words, Optional.of(List.of(places.position(span))));
    }

    /** The places that a form points at, one for each line of it that has words. */
    static List<WordsInText> words(List<String> first, List<String> last, List<Integer> near, List<Integer> nearEnd) {
        List<WordsInText> words = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).isBlank()) {
                words.add(new WordsInText(
                        first.get(i),
                        i < last.size() ? last.get(i) : "",
                        i < near.size() ? near.get(i) : 0,
                        i < nearEnd.size() ? nearEnd.get(i) : 0));
            }
        }
        return words;
    }

    /** The place at which a form points by the words that begin there. */
    static WordsInText beginning(List<String> first, List<Integer> near) {
        return words(first, List.of(), near, near).stream()
                .findFirst()
                .orElseThrow(() -> JsonObject.invalid("first", "the words are wanted with which the second begins"));
    }

    private RecordedStatement recorded(StatementId id) {
        return statements
                .find(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "no such statement: " + id));
    }

    private String textOf(RecordedStatement recorded) {
        return documents
                .text(recorded.document(), recorded.statement().version())
                .orElseThrow();
    }

    private List<SpeakerLine> speakersIn(DocumentId document) {
        Map<String, SpeakerLine> speakers = new LinkedHashMap<>();
        for (RecordedStatement one : statements.standingIn(document)) {
            one.statement()
                    .speaker()
                    .id()
                    .ifPresent(id -> speakers.putIfAbsent(
                            id.value(),
                            new SpeakerLine(
                                    id.value(), one.statement().speaker().name().orElse(id.value()), "")));
        }
        return List.copyOf(speakers.values());
    }

    private String titleOf(DocumentId id) {
        return documents.find(id).map(Desk::titleOf).orElse(id.value());
    }

    private static String titleOf(RecordedDocument document) {
        return document.current()
                .title()
                .orElseGet(() -> Previews.beginningOf(document.current().text().value()));
    }

    private static MarkedText context(Statement statement, String text, PassageFactory places) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        int start = text.length();
        int end = 0;
        for (Passage passage : statement.content()) {
            TextSpan span = places.span(passage.position());
            marks.add(new MarkedText.Mark(span, statement.form().name().toLowerCase(Locale.ROOT), ""));
            start = Math.min(start, span.start());
            end = Math.max(end, span.end());
        }
        statement.source().forEach(one -> marks.add(new MarkedText.Mark(places.span(one.position()), "source", "")));
        statement.cue().forEach(one -> marks.add(new MarkedText.Mark(places.span(one.position()), "cue", "")));
        return MarkedText.of(text, around(text, start, end), marks);
    }

    /** Whole paragraphs, if they are not too long. */
    private static TextSpan around(String text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        int paragraph = text.indexOf('\n', from);
        int last = text.lastIndexOf('\n', to - 1);
        return new TextSpan(
                whole(text, from > 0 && paragraph >= 0 && paragraph < start ? paragraph : from),
                whole(text, to < text.length() && last > end ? last : to));
    }

    /** No half of a surrogate pair. */
    private static int whole(String text, int at) {
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }

    private static List<WordsInText> pointed(String text, PassageFactory places, List<Passage> passages) {
        return passages.stream()
                .map(passage -> WordsInText.of(text, places.span(passage.position())))
                .toList();
    }

    private static double probability(String given) {
        try {
            double value = Double.parseDouble(given);
            if (value > 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // The same as a number that is none of a probability.
        }
        throw new ProblemException(
                Problem.of(ProblemCode.INVALID_PARAMETER, "below is a number above 0 and at most 1, not " + given)
                        .atParameter("below"));
    }

    /** An id out of an address: what cannot be one is simply not there. */
    static <T> T known(Supplier<T> id) {
        try {
            return id.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }
}
