package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.attribution.Cue.Frame;
import parley.attribution.CueMatch.Position;
import parley.lexicon.Words;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Finds what a cue attributes: the quotation beside it, the clause behind it, or the clause before it.
 *
 * <p>Indexes are of the sentence's units; the content ends are exclusive. Stateless.
 */
final class ContentFinder {

    /** What a cue attributes in its sentence. */
    record Content(List<TextSpan> spans, boolean quoted) {}

    private static final int ADJUNCT = 24;
    /** How many words of another kind may stand between a quotation and the subject of its cue. */
    private static final int FEW_WORDS = 4;

    private final Sentence sentence;
    private final List<CueMatch> cues;
    private final ClauseStart clauseStart;
    private final ContentBoundary boundary;

    ContentFinder(Sentence sentence, List<CueMatch> cues) {
        this.sentence = sentence;
        this.cues = cues;
        this.clauseStart = new ClauseStart(sentence);
        this.boundary = new ContentBoundary(sentence, cues, clauseStart);
    }

    /** The content of the cue at place {@code k} among the sentence's cues. */
    Optional<Content> of(int k) {
        CueMatch match = cues.get(k);
        if (match.position() == Position.ACCORDING_TO) {
            return ofAccordingTo(match, k);
        }
        Optional<Content> before = match.cue().takes(Frame.QUOTATION) ? quotationBefore(match) : Optional.empty();
        if (before.isPresent()) {
            return Optional.of(withRest(before.get(), match, k));
        }
        return behind(match, k).or(() -> clauseBefore(match, k));
    }

    private Optional<Content> quotationBefore(CueMatch match) {
        if (match.position() == Position.ELIDED && !sentence.isQuotation(match.first() - 1)) {
            int comma = match.first() - 1;
            if (!(sentence.is(comma, TokenKind.COMMA) && sentence.isQuotation(comma - 1))) {
                return Optional.empty();
            }
        }
        int i = match.start() - 1;
        while (i > 0
                && match.start() - i <= FEW_WORDS
                && sentence.at(i).isWord()
                && CueLexicon.find(sentence.at(i).lower()).isEmpty()) {
            i--;
        }
        if (sentence.is(i, TokenKind.COMMA) || sentence.is(i, TokenKind.DASH)) {
            i--;
        }
        if (!sentence.isQuotation(i)) {
            return Optional.empty();
        }
        return Optional.of(
                new Content(new ArrayList<>(List.of(sentence.quotation(i).inner())), true));
    }

    /** {@code "A," Roth said, "B"}: what is quoted behind the cue goes on with what is quoted before it. */
    private Content withRest(Content content, CueMatch match, int k) {
        int limit = k + 1 < cues.size() ? cues.get(k + 1).start() : sentence.size();
        for (int i = match.end() + 1; i < limit; i++) {
            if (sentence.isQuotation(i)) {
                content.spans().add(sentence.quotation(i).inner());
            }
        }
        return content;
    }

    private Optional<Content> behind(CueMatch match, int k) {
        int start = match.end() + 1;
        int end = boundary.behind(k);
        if (start >= end) {
            return Optional.empty();
        }
        Optional<Content> quoted =
                match.cue().takes(Frame.QUOTATION) ? quotationBehind(match, start, end) : Optional.empty();
        if (quoted.isPresent()) {
            return quoted;
        }
        int from = clauseStart.of(match, start, end);
        return from < 0 ? Optional.empty() : clause(from, end);
    }

    private Optional<Content> quotationBehind(CueMatch match, int start, int end) {
        int i = start;
        while (i < end && !sentence.isQuotation(i) && !sentence.is(i, "that") && i - start < ADJUNCT) {
            i++;
        }
        if (i >= end || !sentence.isQuotation(i)) {
            return Optional.empty();
        }
        boolean introduced = i == start
                || sentence.is(i - 1, TokenKind.COMMA)
                || sentence.is(i - 1, TokenKind.COLON)
                || sentence.is(i - 1, TokenKind.DASH)
                || i - start <= 3;
        if (!introduced || clauseStart.of(match, start, i) >= 0 && !isAdjunct(start, i)) {
            return Optional.empty();
        }
        List<TextSpan> spans = new ArrayList<>();
        for (; i < end; i++) {
            if (sentence.isQuotation(i)) {
                spans.add(sentence.quotation(i).inner());
            }
        }
        return Optional.of(new Content(spans, true));
    }

    /** Time, place, occasion or addressee between cue and quotation. */
    private boolean isAdjunct(int start, int end) {
        Token first = sentence.at(start);
        return Words.PREPOSITIONS.contains(first.lower())
                || Words.TIME_WORDS.contains(first.lower())
                || first.is(TokenKind.COMMA)
                || Words.isAdverb(first.lower())
                || Words.ADDRESSEES.contains(first.lower())
                || first.isName() && end - start <= 6;
    }

    /** {@code The deal is dead, Roth said}, {@code The deal, Roth said, is dead}. */
    private Optional<Content> clauseBefore(CueMatch match, int k) {
        boolean trailing =
                match.cue().takes(Frame.BARE_CLAUSE) || match.cue().lemma().equals("put");
        int comma = match.start() - 1;
        boolean joined = sentence.is(comma, TokenKind.COMMA) || sentence.is(comma, TokenKind.DASH);
        if (!trailing || !joined || match.position() == Position.ELIDED) {
            return Optional.empty();
        }
        int start = k > 0 && !boundary.closesSentence(match) ? startBehind(cues.get(k - 1), comma) : 0;
        boolean interrupted = sentence.is(match.end() + 1, TokenKind.COMMA);
        if (comma - start < (interrupted ? 1 : 3)) {
            return Optional.empty();
        }
        return parenthetical(match, k, start, comma);
    }

    private int startBehind(CueMatch before, int limit) {
        for (int i = before.end() + 1; i < limit; i++) {
            if (sentence.is(i, TokenKind.COMMA) || sentence.is(i, TokenKind.SEMICOLON)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The clause before source and cue and, where a comma closes them, also what follows. */
    private Optional<Content> parenthetical(CueMatch match, int k, int start, int comma) {
        List<TextSpan> spans = new ArrayList<>();
        spans.addAll(clause(start, comma).map(Content::spans).orElse(List.of()));
        int behind = match.end() + 1;
        int end = boundary.behind(k);
        if (sentence.is(behind, TokenKind.COMMA) && behind + 2 < end) {
            spans.addAll(clause(behind + 1, end).map(Content::spans).orElse(List.of()));
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Content(spans, false));
    }

    private Optional<Content> ofAccordingTo(CueMatch match, int k) {
        int behind = match.end() + 1;
        int end = boundary.behind(k);
        boolean leads = match.start() == 0 || sentence.is(match.start() - 1, "but") && match.start() == 1;
        if (leads) {
            int from = sentence.is(behind, TokenKind.COMMA) ? behind + 1 : behind;
            if (sentence.isQuotation(from)) {
                return Optional.of(new Content(
                        new ArrayList<>(List.of(sentence.quotation(from).inner())), true));
            }
            return from < end ? clause(from, end) : Optional.empty();
        }
        Optional<Content> quoted = quotationBefore(match);
        if (quoted.isPresent()) {
            return quoted;
        }
        int stop = sentence.is(match.start() - 1, TokenKind.COMMA) ? match.start() - 1 : match.start();
        return parenthetical(match, k, 0, stop);
    }

    /** The characters from unit {@code from} to before unit {@code end}, without joining marks at the edges. */
    private Optional<Content> clause(int from, int end) {
        int first = from;
        int last = end - 1;
        while (first <= last && isJoint(sentence.at(first))) {
            first++;
        }
        while (last >= first
                && (isJoint(sentence.at(last)) || sentence.is(last, TokenKind.STOP) && sentence.is(last, "."))) {
            last--;
        }
        if (first > last) {
            return Optional.empty();
        }
        return Optional.of(new Content(new ArrayList<>(List.of(sentence.span(first, last))), false));
    }

    private static boolean isJoint(Token token) {
        return token.is(TokenKind.COMMA)
                || token.is(TokenKind.COLON)
                || token.is(TokenKind.SEMICOLON)
                || token.is(TokenKind.DASH);
    }
}
