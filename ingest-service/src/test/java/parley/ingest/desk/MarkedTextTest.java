package parley.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.ingest.desk.MarkedText.Mark;
import parley.ingest.desk.MarkedText.Piece;
import parley.text.TextSpan;

class MarkedTextTest {

    private static final String TEXT = "One two three.\n\nFour five\nsix seven.\n \nEight nine ten.";

    @Test
    void paragraphsArePartedByBlankLinesAndLinesStayTogether() {
        MarkedText text = MarkedText.of(TEXT, new TextSpan(0, TEXT.length()), List.of());
        assertThat(text.paragraphs()).hasSize(3);
        assertThat(words(text.paragraphs().get(1))).isEqualTo("Four five\nsix seven.");
    }

    @Test
    void everyCharacterThatIsNoSpaceIsShownOnceAndUnderTheShortestMarkOverIt() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Mark> marks = new ArrayList<>();
            for (int m = 0; m < 5; m++) {
                int start = random.nextInt(TEXT.length() - 1);
                TextSpan span = new TextSpan(start, start + 1 + random.nextInt(TEXT.length() - start));
                marks.add(new Mark(span, "m" + span.length(), ""));
            }
            int from = random.nextInt(TEXT.length());
            TextSpan stretch = new TextSpan(from, from + random.nextInt(TEXT.length() - from + 1));
            StringBuilder shown = new StringBuilder();
            for (List<Piece> paragraph : MarkedText.of(TEXT, stretch, marks).paragraphs()) {
                for (Piece piece : paragraph) {
                    TextSpan span =
                            new TextSpan(piece.at(), piece.at() + piece.text().length());
                    assertThat(span.of(TEXT)).isEqualTo(piece.text());
                    assertThat(piece.style()).isEqualTo(shortestOver(span, marks));
                    shown.append(piece.text());
                }
            }
            assertThat(shown.toString().replaceAll("\\s", ""))
                    .isEqualTo(stretch.of(TEXT).replaceAll("\\s", ""));
        }
    }

    private static String shortestOver(TextSpan span, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.span().contains(span))
                .min(Comparator.comparingInt(mark -> mark.span().length()))
                .map(Mark::style)
                .orElse("");
    }

    private static String words(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.text()));
        return words.toString();
    }
}
