package parley.attribution;

import java.util.List;
import parley.attribution.Cue.Frame;
import parley.attribution.CueMatch.Position;
import parley.token.TokenKind;

/** Where the content behind a cue ends: other cues of the same sentence may take over. Immutable. */
final class ContentBoundary {

    private final Sentence sentence;
    private final List<CueMatch> cues;
    private final ClauseStart clauseStart;

    ContentBoundary(Sentence sentence, List<CueMatch> cues, ClauseStart clauseStart) {
        this.sentence = sentence;
        this.cues = cues;
        this.clauseStart = clauseStart;
    }

    /** Where the content behind a cue must end at the latest: before a cue of the same level, or at the end of words. */
    int behind(int k) {
        int end = sentence.endOfWords();
        if (cues.get(k).position() == Position.WITHOUT_SOURCE) {
            int comma = firstComma(cues.get(k).end() + 1);
            return comma < 0 ? end : comma;
        }
        for (int j = k + 1; j < cues.size(); j++) {
            CueMatch next = cues.get(j);
            int boundary = boundaryBefore(cues.get(k), next);
            if (boundary > cues.get(k).end() + 1) {
                return Math.min(end, boundary);
            }
        }
        return end;
    }

    private int firstComma(int from) {
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.is(i, TokenKind.COMMA)) {
                return i;
            }
        }
        return -1;
    }

    private int boundaryBefore(CueMatch match, CueMatch next) {
        int start = next.start();
        if (next.position() == Position.ELIDED) {
            boolean sameSource = next.source().equals(match.source());
            int i = start - 1;
            if (sentence.is(i, "and") || sentence.is(i, "but") || sentence.is(i, "while")) {
                i--;
            }
            if (!sameSource) {
                return -1;
            }
            return sentence.is(i, TokenKind.COMMA) ? i : i + 1;
        }
        int i = start - 1;
        boolean joined = sentence.is(i, "while")
                || sentence.is(i, "but")
                || sentence.is(i, "and")
                || sentence.is(i, "though")
                || sentence.is(i, "although");
        if (joined && sentence.is(i - 1, TokenKind.COMMA)) {
            return i - 1;
        }
        if (next.position() == Position.ACCORDING_TO && sentence.is(i, TokenKind.COMMA)) {
            return i;
        }
        boolean trailing =
                sentence.is(i, TokenKind.COMMA) && next.cue().takes(Frame.BARE_CLAUSE) && closesSentence(next);
        return trailing || sentence.is(i, TokenKind.SEMICOLON) ? i : -1;
    }

    /** Whether nothing that could be a content follows: {@code …, Roth said on Monday.} */
    boolean closesSentence(CueMatch match) {
        int start = match.end() + 1;
        int end = sentence.endOfWords();
        return start >= end || clauseStart.of(match, start, end) < 0 && !hasQuotation(start, end);
    }

    private boolean hasQuotation(int start, int end) {
        for (int i = start; i < end; i++) {
            if (sentence.isQuotation(i)) {
                return true;
            }
        }
        return false;
    }
}
