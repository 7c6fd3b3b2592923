package parley.query.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.document.DocumentId;
import parley.document.VersionId;
import parley.feed.Change.SegmentMark;
import parley.query.statement.StatementView;
import parley.query.web.reading.Sheets.Stretch;
import parley.segment.SegmentKind;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;
import parley.text.OriginalText;
import parley.text.TextSpan;

class SheetsTest {

    private static final StatementView SOMETHING = new StatementView(
            new StatementId("q-" + "0".repeat(32)),
            "something",
            Form.DIRECT,
            Basis.CUE,
            new StatementView.SpeakerView(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    StatementSpeaker.Status.UNRESOLVED,
                    List.of(),
                    "nobody is named"),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new StatementView.DocumentSummary(
                    new DocumentId("d-" + "0".repeat(32)), Optional.empty(), Optional.empty(), Optional.empty()),
            new VersionId("0".repeat(64)),
            "test/1",
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            List.of());

    @Test
    void tenThousandStatementsInOneParagraphAreSpreadOverSheets() {
        String text = "Say no. ".repeat(10_000);
        List<Marked> statements = IntStream.range(0, 10_000)
                .mapToObj(i -> new Marked(i + 1, SOMETHING, List.of(new TextSpan(8 * i, 8 * i + 7))))
                .toList();
        List<List<Stretch>> sheets = Sheets.of(text, List.of(), statements, places(text));
        assertThat(sheets).hasSizeBetween(10_000 / Sheets.MOST_STATEMENTS, 2 * 10_000 / Sheets.MOST_STATEMENTS);
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(statements.stream()
                                .filter(marked -> begins(marked, sheet))
                                .count())
                        .isBetween(1L, (long) Sheets.MOST_STATEMENTS));
        assertThat(shown(text, sheets)).isEqualTo(text.strip());
    }

    @Test
    void aParagraphOfTwoMegabytesWithoutASpaceIsCutBetweenCharacters() {
        String text = "🕊".repeat(500_000);
        List<List<Stretch>> sheets = Sheets.of(text, List.of(), List.of(), places(text));
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet.stream()
                                .map(stretch -> stretch.span().of(text))
                                .toList())
                        .allMatch(words -> words.length() <= Sheets.LONGEST
                                && words.codePoints().allMatch(c -> c > 0xffff)));
        assertThat(shown(text, sheets)).isEqualTo(text);
    }

    @Test
    void anArticleIsOneSheetWhoseSegmentsStayWhole() {
        String text = "Headline\n\nFirst.\n\nSecond.";
        List<List<Stretch>> sheets = Sheets.of(
                text,
                List.of(
                        new SegmentMark(SegmentKind.HEADLINE, new TextPositionSelector(0, 10)),
                        new SegmentMark(SegmentKind.PARAGRAPH, new TextPositionSelector(10, 18)),
                        new SegmentMark(SegmentKind.PARAGRAPH, new TextPositionSelector(18, 25))),
                List.of(),
                places(text));
        assertThat(sheets).hasSize(1);
        assertThat(sheets.get(0))
                .extracting(stretch -> stretch.span().of(text))
                .containsExactly("Headline", "First.", "Second.");
    }

    @Test
    void aDocumentWithoutWordsHasASheet() {
        assertThat(Sheets.of(" ", List.of(), List.of(), places(" "))).containsExactly(List.of());
    }

    private static boolean begins(Marked marked, List<Stretch> sheet) {
        return sheet.stream()
                .anyMatch(stretch -> stretch.span().contains(marked.first().start()));
    }

    private static String shown(String text, List<List<Stretch>> sheets) {
        StringBuilder shown = new StringBuilder();
        sheets.forEach(
                sheet -> sheet.forEach(stretch -> shown.append(stretch.span().of(text))));
        return shown.toString();
    }

    private static PassageFactory places(String text) {
        return new PassageFactory(OriginalText.of(text));
    }
}
