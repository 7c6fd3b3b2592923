package parley.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.segment.SegmentedText;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.statement.Statement;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokens;

/** Reads from the words around a statement whether it was made before, during or after talks. Stateless. */
final class SaidBeside {

    /** How many words may stand between "after" and "talks". */
    private static final int NEAR = 4;

    private SaidBeside() {}

    /** What the sentence of the cue tells outside of what was said: {@code told reporters after the third round}. */
    static Optional<Timing> timing(SegmentedText text, PassageFactory passages, Statement statement) {
        if (statement.cue().isEmpty()) {
            return Optional.empty();
        }
        TextSpan cue = passages.span(statement.cue().get(0).position());
        List<Token> tokens = text.parts().get(text.indexAt(cue.start())).tokens();
        List<TextSpan> said = statement.content().stream()
                .map(Passage::position)
                .map(passages::span)
                .toList();
        int at = Math.max(0, Math.min(Tokens.index(tokens, cue.start()), tokens.size() - 1));
        int from = at;
        while (from > 0
                && at - from < StanceReader.SENTENCE
                && !tokens.get(from).sentenceStart()) {
            from--;
        }
        for (int i = from; i < Math.min(tokens.size(), at + StanceReader.SENTENCE); i++) {
            Token token = tokens.get(i);
            if (i > at && token.sentenceStart()) {
                return Optional.empty();
            }
            boolean outside = said.stream().noneMatch(token.span()::overlaps);
            Optional<Timing> timing = outside ? timingAt(tokens, i) : Optional.empty();
            if (timing.isPresent()) {
                return timing;
            }
        }
        return Optional.empty();
    }

    private static Optional<Timing> timingAt(List<Token> tokens, int i) {
        for (Timing timing : Timing.values()) {
            String group = "timing " + timing.name().toLowerCase(Locale.ROOT);
            boolean two = i + 1 < tokens.size()
                    && StanceWords.in(
                            group,
                            tokens.get(i).lower() + '-' + tokens.get(i + 1).lower());
            if ((two || StanceWords.in(group, tokens.get(i).lower())) && isOfTalks(tokens, two ? i + 2 : i + 1)) {
                return Optional.of(timing);
            }
        }
        return Optional.empty();
    }

    /** "The second round of talks", but not "a meeting with students" or "the cabinet meeting", which are others. */
    private static boolean isOfTalks(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + NEAR + 1); i++) {
            Token token = tokens.get(i);
            if (StanceWords.in("held", token.lower())) {
                return true;
            }
            if (VerbSubject.startsClause(token)
                    || StanceWords.in("aside", token.lower())
                    || token.is("a")
                    || token.is("an")
                    || TalkWords.in("not-before", token)) {
                return false;
            }
        }
        return false;
    }
}
