package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.segment.Segment;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/**
 * Drafts one attribution for each paragraph of a transcript turn, and those that the speaker reports inside it.
 *
 * <p>Only the first paragraph of a turn has source and cue, its label and colon. Keeps the label until the turn behind
 * it; not thread-safe, one per document.
 */
final class TurnReader {

    private final OriginalText text;
    private Optional<TextSpan> label = Optional.empty();

    TurnReader(OriginalText text) {
        this.text = text;
    }

    /** Takes the label of the turn that follows. */
    void label(Segment segment) {
        label = Optional.of(segment.body());
    }

    List<Draft> read(Paragraph paragraph) {
        List<Draft> drafts = new ArrayList<>();
        Draft turn = new Draft(
                Basis.TURN,
                CueClass.SPEECH,
                label.map(span -> List.of(name(span))).orElse(List.of()),
                label.map(span -> List.of(colon(span))).orElse(List.of()));
        turn.content.add(paragraph.segment().body());
        turn.quoted = true;
        drafts.add(turn);
        label = Optional.empty();
        for (Draft inner : new ParagraphReader().read(paragraph)) {
            if (inner.basis == Basis.CUE) {
                inner.nested = true;
                drafts.add(inner);
            }
        }
        return drafts;
    }

    private TextSpan name(TextSpan label) {
        int end = label.end() - 1;
        while (end > label.start() && Tokenizer.isSpace(text.value().charAt(end - 1))) {
            end--;
        }
        return new TextSpan(label.start(), end);
    }

    private static TextSpan colon(TextSpan label) {
        return new TextSpan(label.end() - 1, label.end());
    }
}
