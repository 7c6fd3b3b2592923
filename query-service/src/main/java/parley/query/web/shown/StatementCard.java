package parley.query.web.shown;

import java.util.List;
import java.util.Locale;
import parley.query.statement.StatementView;
import parley.selector.Passage;

/**
 * A statement as pages show it.
 *
 * @param id of the statement
 * @param link address of the receipt
 * @param pieces the words said, or the part of them that was searched for
 * @param speaker who said them
 * @param why why this speaker was chosen, or none could be
 * @param kind the word of the vocabulary: direct, indirect or mixed
 * @param speech the same in words
 * @param ground what gives the words to the speaker, in words
 * @param cue the words that attribute; empty if there are none
 * @param said when it was said
 * @param published when the document appeared
 * @param source where it is written
 * @param method name and version of what found it
 * @param confidence how probable it is that the finding is right, in percent; empty if not known
 */
public record StatementCard(
        String id,
        String link,
        List<Piece> pieces,
        SpeakerLabel speaker,
        String why,
        String kind,
        String speech,
        String ground,
        String cue,
        DateWords said,
        DateWords published,
        SourceLabel source,
        String method,
        String confidence) {

    private static final int LONGEST_CUE = 80;

    public StatementCard {
        pieces = List.copyOf(pieces);
    }

    public static StatementCard of(StatementView view) {
        return new StatementCard(
                view.id().value(),
                Links.statement(view.id().value()),
                Piece.of(view.text(), view.highlights()),
                SpeakerLabel.of(view.speaker()),
                view.speaker().reason(),
                view.kind().name().toLowerCase(Locale.ROOT),
                Words.speech(view.kind()),
                Words.ground(view.basis()),
                view.cue().stream()
                        .map(Passage::text)
                        .map(cue -> Piece.beginning(cue, LONGEST_CUE))
                        .findFirst()
                        .orElse(""),
                DateWords.of(view.said()),
                DateWords.of(view.published()),
                SourceLabel.of(view.document()),
                view.method(),
                view.confidence().map(c -> Math.round(c * 100) + " %").orElse(""));
    }

    /** Whether the words stand there as somebody's own, so between quotation marks. */
    public boolean isQuoted() {
        return kind.equals("direct");
    }
}
