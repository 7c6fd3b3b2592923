package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.attribution.Cue.Frame;
import parley.attribution.Cue.Inflection;
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

    private static final Set<String> WH =
            Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which");
    private static final Set<String> BARE_STOPS = Set.of(
            "in", "on", "at", "after", "before", "during", "by", "as", "when", "while", "because", "about", "with",
            "from", "and", "but", "or", "if", "so", "of", "to", "into", "up", "out", "against", "for", "more",
            "nothing", "little", "much", "goodbye", "hello", "yes", "no");
    private static final Set<String> NOT_NOUN_CONTENT = Set.of(
            "in",
            "on",
            "at",
            "after",
            "before",
            "during",
            "by",
            "as",
            "when",
            "while",
            "because",
            "about",
            "with",
            "from",
            "and",
            "but",
            "or",
            "if",
            "so",
            "of",
            "to",
            "into",
            "up",
            "out",
            "against",
            "for",
            "themselves",
            "himself",
            "herself",
            "itself");

    private final Sentence sentence;
    private final List<CueMatch> cues;

    ContentFinder(Sentence sentence, List<CueMatch> cues) {
        this.sentence = sentence;
        this.cues = cues;
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
        int end = boundaryBehind(k);
        if (start >= end) {
            return Optional.empty();
        }
        Optional<Content> quoted =
                match.cue().takes(Frame.QUOTATION) ? quotationBehind(match, start, end) : Optional.empty();
        if (quoted.isPresent()) {
            return quoted;
        }
        int from = clauseStart(match, start, end);
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
        if (!introduced || clauseStart(match, start, i) >= 0 && !isAdjunct(start, i)) {
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

    /** Index of the first unit of the clause behind a cue, or -1 if what follows is no content. */
    private int clauseStart(CueMatch match, int start, int end) {
        Cue cue = match.cue();
        Token next = sentence.at(start);
        if (match.last() > match.index()
                && cue.prepositions().contains(sentence.at(match.last()).lower())) {
            return start;
        }
        if (next.is(TokenKind.COLON)) {
            return start + 1 < end ? start + 1 : -1;
        }
        if (next.is("that") && cue.takes(Frame.THAT_CLAUSE)) {
            return start + 1;
        }
        if (WH.contains(next.lower()) && cue.takes(Frame.WH_CLAUSE)) {
            return start;
        }
        if (next.is("to") && cue.takes(Frame.INFINITIVE)) {
            return start;
        }
        if (cue.takes(Frame.THAT_CLAUSE)) {
            int that = thatBehind(start, end, cue);
            if (that >= 0) {
                return that + 1;
            }
        }
        if (cue.takes(Frame.WH_CLAUSE) && Words.ADDRESSEES.contains(next.lower())) {
            int wh = firstOf(WH, start, Math.min(end, start + 4));
            if (wh >= 0) {
                return wh;
            }
        }
        return bareStart(cue, start, end);
    }

    private int bareStart(Cue cue, int start, int end) {
        int from = start;
        if (cue.takes(Frame.ADDRESSEE)) {
            from = behindAddressee(start, end);
        } else if (Words.TIME_WORDS.contains(sentence.at(start).lower())) {
            from = start + 1;
        } else if (sentence.is(start, "on") && sentence.isOneOf(start + 1, Words.WEEKDAYS)) {
            from = start + 2;
        }
        if (from < 0 || from >= end) {
            return -1;
        }
        if (isQuotedTitle(from, end)) {
            return -1;
        }
        Token first = sentence.at(from);
        boolean bare = cue.takes(Frame.BARE_CLAUSE)
                && !BARE_STOPS.contains(first.lower())
                && (first.isWord()
                        || first.is(TokenKind.NUMBER)
                        || first.is(TokenKind.DOUBLE_MARK)
                        || first.is(TokenKind.SINGLE_MARK))
                && end - from >= 3;
        boolean noun = (cue.takes(Frame.NOUN_PHRASE) || cue.takes(Frame.OBJECT))
                && !NOT_NOUN_CONTENT.contains(first.lower())
                && (first.isWord()
                        || first.is(TokenKind.NUMBER)
                        || first.is(TokenKind.DOUBLE_MARK)
                        || first.is(TokenKind.SINGLE_MARK))
                && !Words.isAdverb(first.lower());
        return bare || noun ? from : -1;
    }

    /** {@code wrote "The Long Road"}: the name of a work, not what somebody said. */
    private boolean isQuotedTitle(int from, int end) {
        if (!sentence.is(from, TokenKind.DOUBLE_MARK)) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            Token token = sentence.at(i);
            if (token.is(TokenKind.DOUBLE_MARK)) {
                return i > from + 1 && !sentence.is(i - 1, TokenKind.STOP);
            }
            boolean small = Words.DETERMINERS.contains(token.lower())
                    || Words.PREPOSITIONS.contains(token.lower())
                    || Words.CONJUNCTIONS.contains(token.lower());
            if (!token.capital() && !small) {
                return false;
            }
        }
        return false;
    }

    /** {@code told reporters the deal was dead}: one pronoun, noun or name is skipped. */
    private int behindAddressee(int start, int end) {
        int i = start;
        if (sentence.isOneOf(i, Words.ADDRESSEES)) {
            return i + 1;
        }
        while (i < end
                && (sentence.at(i).isName()
                        || Words.DETERMINERS.contains(sentence.at(i).lower()))) {
            i++;
        }
        return i > start && i < end ? i : -1;
    }

    /** The "that" that opens the content behind an addressee, a time, a place or an occasion. */
    private int thatBehind(int start, int end, Cue cue) {
        for (int i = start; i < end && i - start < ADJUNCT; i++) {
            Token token = sentence.at(i);
            if (token.is("that")) {
                return i + 1 < end && !sentence.is(i - 1, TokenKind.COMMA) | i == start + 1 ? i : -1;
            }
            boolean strong = token.is(TokenKind.SEMICOLON)
                    || token.is(TokenKind.QUOTATION)
                    || token.is(TokenKind.COLON)
                    || i > start
                            && CueLexicon.find(token.lower())
                                    .filter(c -> c.inflection() == Inflection.PAST)
                                    .isPresent();
            if (strong || i == start && startsBareClause(token, cue)) {
                return -1;
            }
        }
        return -1;
    }

    /** A pronoun or determiner right behind the cue starts a bare clause, in which a later "that" belongs to something else. */
    private boolean startsBareClause(Token token, Cue cue) {
        boolean clause = Words.DETERMINERS.contains(token.lower())
                || Words.POSSESSIVES.contains(token.lower())
                || Words.PERSON_PRONOUNS.contains(token.lower())
                || token.isName() && !cue.takes(Frame.ADDRESSEE);
        return clause && !cue.takes(Frame.ADDRESSEE) && cue.takes(Frame.BARE_CLAUSE);
    }

    private int firstOf(Set<String> words, int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.contains(sentence.at(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the content behind a cue must end at the latest: before a cue of the same level, or at the end of words. */
    private int boundaryBehind(int k) {
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
    private boolean closesSentence(CueMatch match) {
        int start = match.end() + 1;
        int end = sentence.endOfWords();
        return start >= end || clauseStart(match, start, end) < 0 && !hasQuotation(start, end);
    }

    private boolean hasQuotation(int start, int end) {
        for (int i = start; i < end; i++) {
            if (sentence.isQuotation(i)) {
                return true;
            }
        }
        return false;
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
        int start = k > 0 && !closesSentence(match) ? startBehind(cues.get(k - 1), comma) : 0;
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
        int end = boundaryBehind(k);
        if (sentence.is(behind, TokenKind.COMMA) && behind + 2 < end) {
            spans.addAll(clause(behind + 1, end).map(Content::spans).orElse(List.of()));
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Content(spans, false));
    }

    private Optional<Content> ofAccordingTo(CueMatch match, int k) {
        int behind = match.end() + 1;
        int end = boundaryBehind(k);
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
