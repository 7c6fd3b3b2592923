package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.attribution.Attribution;
import parley.attribution.Form;
import parley.attribution.ReportedWords;
import parley.document.Document;
import parley.segment.Segment;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.speaker.Roster;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.text.TextSpan;

/** What must hold of every extraction, checked on generated stories. */
class ExtractionLawsTest {

    private static final Extractor EXTRACTOR = Extractor.rules();

    static Stream<String> stories() {
        return LongStream.range(0, 300).mapToObj(GeneratedStory::of);
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(Document.of(text), Roster.empty());
    }

    /** What was found, without offsets: white space and quotation marks of any style count alike. */
    private static List<String> findings(String text) {
        Extraction extraction = extract(text);
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < extraction.attributions().size(); i++) {
            Attribution a = extraction.attributions().get(i);
            String words = a.form() + " " + a.basis() + " " + quote(text, a.source()) + "/" + quote(text, a.cue()) + "/"
                    + quote(text, a.content());
            findings.add(plain(words) + " by "
                    + extraction.attributionSpeakers().get(i).name().map(ExtractionLawsTest::plain));
        }
        return findings;
    }

    private static List<String> quote(String text, List<TextSpan> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u00a0]+", " ")
                .replaceAll("[\u201c\u201d]", "\"")
                .replace('\u2019', '\'');
    }

    @ParameterizedTest
    @MethodSource("stories")
    void segmentsTileTheDocument(String story) {
        int at = 0;
        for (Segment segment : extract(story).segments()) {
            assertThat(segment.span().start()).isEqualTo(at);
            assertThat(segment.span().contains(segment.body())).isTrue();
            at = segment.span().end();
        }
        assertThat(at).isEqualTo(story.length());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everySpanLiesInTheDocumentAndQuotesItself(String story) {
        Extraction extraction = extract(story);
        PassageFactory passages = new PassageFactory(extraction.document().text());
        for (Statement statement : extraction.statements()) {
            Stream.of(
                            statement.content(),
                            statement.source(),
                            statement.cue(),
                            statement.speaker().evidence())
                    .flatMap(List::stream)
                    .forEach(passage -> assertQuotesItself(story, passages, passage));
        }
    }

    private static void assertQuotesItself(String story, PassageFactory passages, Passage passage) {
        TextSpan span = passages.span(passage.position());
        assertThat(span.of(story))
                .isEqualTo(passage.quote().exact())
                .isNotBlank()
                .isEqualTo(passage.text().strip());
        assertThat(story)
                .contains(passage.quote().prefix()
                        + passage.quote().exact()
                        + passage.quote().suffix());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theSameTextGivesTheSameIdsInTextOrder(String story) {
        List<Statement> statements = extract(story).statements();
        assertThat(extract(story).statements()).isEqualTo(statements);
        assertThat(statements).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(statements).allSatisfy(s -> assertThat(s.id()).isEqualTo(StatementId.of(s.version(), s.content())));
        assertThat(statements)
                .extracting(s -> s.content().get(0).position().start())
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void otherLineEndsChangeNothing(String story) {
        assertThat(findings(story.replace("\n", "\r\n"))).isEqualTo(findings(story));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void spacesThatDoNotBreakChangeNothing(String story) {
        assertThat(findings(story.replace(' ', '\u00a0'))).isEqualTo(findings(story));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void curlyMarksChangeNothing(String story) {
        String curly = story.replaceAll("(?<=^|[\\s(])\"", "\u201c")
                .replace('"', '\u201d')
                .replace('\'', '\u2019');
        assertThat(findings(curly)).isEqualTo(findings(story));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aParagraphAtTheEndAddsOnlyItsOwn(String story) {
        assertThat(findings(story + "It rained on the long way home.\n")).isEqualTo(findings(story));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStatementIsAnAttribution(String story) {
        Extraction extraction = extract(story);
        PassageFactory passages = new PassageFactory(extraction.document().text());
        List<List<Passage>> contents = extraction.attributions().stream()
                .map(a -> passages.passages(a.content().stream()
                        .map(span -> a.form() == Form.DIRECT
                                ? span
                                : ReportedWords.in(extraction.document().text(), span))
                        .toList()))
                .toList();
        assertThat(extraction.statements()).allSatisfy(s -> assertThat(contents).contains(s.content()));
        assertThat(extraction.attributions()).hasSameSizeAs(extraction.attributionSpeakers());
    }
}
