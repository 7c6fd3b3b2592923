package parley.query.web.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.query.statement.StatementView.Highlight;

class PieceTest {

    @Test
    void piecesTileShortWords() {
        List<Piece> pieces = Piece.of("🕊 the peace", List.of(new Highlight(2, 5)));
        assertThat(pieces).containsExactly(new Piece("🕊 ", false), new Piece("the", true), new Piece(" peace", false));
    }

    @Test
    void ofLongWordsThePartAroundWhatWasFoundIsShown() {
        String text = "before ".repeat(300) + "found" + " behind".repeat(300);
        List<Piece> pieces = Piece.of(text, List.of(new Highlight(2100, 2105)));
        assertThat(pieces.get(1)).isEqualTo(new Piece("found", true));
        assertThat(pieces.get(0).text()).startsWith("… before ");
        assertThat(pieces.stream()
                        .map(Piece::text)
                        .collect(Collectors.joining())
                        .length())
                .isLessThan(800);
    }

    @Test
    void noCharacterIsCutInTwo() {
        String shown = Piece.beginning("🕊".repeat(500), 701);
        assertThat(shown).isEqualTo("🕊".repeat(350) + " …");
    }
}
