package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokens;

/** How a noun phrase is put together: its head, its pieces, its noun. Stateless. */
final class PhraseParts {

    private static final Set<String> SPLITS = Set.of(
            "of",
            "for",
            "at",
            "in",
            "from",
            "with",
            "on",
            "to",
            "and",
            "or",
            "by",
            "within",
            "including",
            "against",
            "about",
            "under",
            "after");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "some", "two", "three", "several", "many", "another", "most", "few", "no");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> RELATIVES = Set.of("who", "whose", "which", "that");

    private static final Set<String> BEHIND_NOUNS =
            Set.of("familiar", "close", "near", "present", "seen", "here", "there", "aware", "involved", "opposite");
    private static final int LONGEST_COUNT = 3;
    private static final int LONGEST_SHORT_FORM = 4;
    private static final int LONGEST_CLAUSE = 9;
    private static final int SHORTEST_PARTICIPLE = 4;

    private PhraseParts() {}

    /** What stands before the first comma, bracket, dash or relative pronoun. */
    static List<Token> headOf(List<Token> tokens) {
        List<Token> head = new ArrayList<>();
        int aside = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            aside = Math.max(aside, endOfAside(tokens, i));
            if (i < aside) {
                continue;
            }
            boolean relative = !head.isEmpty() && isRelative(token);
            boolean mark = !token.isWord()
                    && !token.is(TokenKind.POSSESSIVE)
                    && !token.is(TokenKind.NUMBER)
                    && !isQuotationMark(token);
            if (mark && joins(tokens, i)) {
                continue;
            }
            if (relative || mark && !head.isEmpty()) {
                break;
            }
            if (!mark && !isQuotationMark(token)) {
                head.add(token);
            }
        }
        while (head.size() > 1 && endsNoPhrase(head.get(head.size() - 1))) {
            head.remove(head.size() - 1);
        }
        return head;
    }

    /** Whether a word at the end of a source is none of its: a possessive, an adverb of the verb behind it. */
    private static boolean endsNoPhrase(Token token) {
        boolean adverb = !token.capital() && (Words.isAdverb(token.lower()) || token.is("both"));
        return token.is(TokenKind.POSSESSIVE) || adverb;
    }

    /** Whether a mark stands within a name: {@code Md. Rabbani}, {@code Export\u2013Import Bank}. */
    private static boolean joins(List<Token> tokens, int i) {
        if (i == 0 || i + 1 >= tokens.size()) {
            return false;
        }
        Token before = tokens.get(i - 1);
        Token behind = tokens.get(i + 1);
        boolean names = before.capital()
                && behind.isName()
                && before.end() == tokens.get(i).start();
        boolean dot = tokens.get(i).printed().equals(".") && before.printed().length() <= LONGEST_SHORT_FORM;
        boolean dash = tokens.get(i).printed().equals("\u2013") && tokens.get(i).end() == behind.start();
        return names && (dot || dash);
    }

    /** The head with the relative clause that follows it without a comma: {@code people who were in the room}. */
    static List<Token> withRelative(List<Token> tokens) {
        List<Token> head = headOf(tokens);
        int at = head.isEmpty()
                ? tokens.size()
                : Tokens.index(tokens, head.get(head.size() - 1).end());
        int end = at;
        while (end < tokens.size() && tokens.get(end).isWord()) {
            end++;
        }
        boolean clause = at + 1 < end && end - at <= LONGEST_CLAUSE && isRelative(tokens.get(at));
        if (clause) {
            head.addAll(tokens.subList(at, end));
        }
        return head;
    }

    static boolean isRelative(Token token) {
        return !token.isAllCapitals() && RELATIVES.contains(token.lower());
    }

    /** Behind brackets between a title and its name, {@code Deputy Commissioner (Crime) Edda Roth}; 0 for all else. */
    private static int endOfAside(List<Token> tokens, int i) {
        int end = i > 0 ? behindBrackets(tokens, i) : i;
        return end > i && end < tokens.size() && NameRuns.isName(tokens.get(end)) && Description.isOffice(tokens.get(0))
                ? end
                : 0;
    }

    /** The words outside of brackets: {@code Sens. Roth and Marn} of "Sens. Roth (D-LK) and Marn (R-BV)". */
    static List<Token> withoutBrackets(List<Token> tokens) {
        List<Token> outside = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int behind = behindBrackets(tokens, i);
            if (behind == i) {
                outside.add(tokens.get(i++));
            }
            i = Math.max(i, behind);
        }
        return outside;
    }

    static int behindBrackets(List<Token> tokens, int from) {
        int at = from;
        if (at < tokens.size() && tokens.get(at).is(TokenKind.OPEN_BRACKET)) {
            while (at < tokens.size() && !tokens.get(at).is(TokenKind.CLOSE_BRACKET)) {
                at++;
            }
            at = Math.min(tokens.size(), at + 1);
        }
        return at;
    }

    /** Where those counted begin in {@code a group of engineers}, {@code 58 percent of voters}; 0 if nobody is counted. */
    static int counted(List<Token> head) {
        int of = 1;
        while (of < head.size() && of <= LONGEST_COUNT && !head.get(of).is("of")) {
            of++;
        }
        boolean counts = of + 1 < head.size()
                && head.get(of).is("of")
                && !head.get(0).isAllCapitals()
                && Names.QUANTITIES.contains(head.get(of - 1).lower())
                && !head.get(of - 1).capital();
        return counts ? of + 1 : 0;
    }

    /** Whether a word begins what describes a noun from behind: {@code (people) involved in}, {@code (a man) close to}. */
    static boolean goesBehindNoun(List<Token> words, int i) {
        Token token = words.get(i);
        boolean participle =
                token.lower().length() > SHORTEST_PARTICIPLE && token.lower().endsWith("ed");
        boolean linked = i + 1 < words.size()
                && Words.PREPOSITIONS.contains(words.get(i + 1).lower());
        return i > 0
                && token.isWord()
                && !token.capital()
                && !isLeading(words.get(i - 1))
                && (BEHIND_NOUNS.contains(token.lower())
                        || (participle || isActing(words.get(i - 1), token)) && linked);
    }

    /** {@code (relatives) waiting}: behind those who can act, no noun. */
    private static boolean isActing(Token before, Token token) {
        String noun = before.lower();
        return token.lower().endsWith("ing")
                && (Words.PERSON_NOUNS.contains(noun) || Names.HIDDEN.contains(noun) || Names.HEADS.contains(noun));
    }

    private static boolean isLeading(Token token) {
        return Words.DETERMINERS.contains(token.lower()) || Words.POSSESSIVES.contains(token.lower());
    }

    /** Where the noun of a phrase stands, before what describes it from behind; the words from {@code first} on are there. */
    static int nounAt(List<Token> phrase, int first) {
        int end = first + 1;
        while (end < phrase.size()
                && !Words.PREPOSITIONS.contains(phrase.get(end).lower())
                && !isRelative(phrase.get(end))
                && !goesBehindNoun(phrase, end)) {
            end++;
        }
        return end - 1;
    }

    /** The phrase up to the first preposition, behind the last owner. */
    static List<Token> core(List<Token> head) {
        int end = 1;
        while (end < head.size() && !SPLITS.contains(head.get(end).lower()) && !goesBehindNoun(head, end)) {
            end++;
        }
        int start = 0;
        for (int i = 0; i + 1 < end; i++) {
            start = head.get(i).is(TokenKind.POSSESSIVE) ? i + 1 : start;
        }
        return head.subList(start, end);
    }

    static List<List<Token>> pieces(List<Token> head) {
        List<List<Token>> pieces = new ArrayList<>();
        List<Token> piece = new ArrayList<>();
        for (Token token : head) {
            if (SPLITS.contains(token.lower()) || token.is(TokenKind.POSSESSIVE)) {
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                }
            } else {
                piece.add(token);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    static boolean followsOwner(List<Token> head, List<Token> piece) {
        int start = head.indexOf(piece.get(0));
        return start > 0 && head.get(start - 1).is(TokenKind.POSSESSIVE);
    }

    static boolean isIndefinite(List<Token> head) {
        return !head.isEmpty()
                && (INDEFINITE.contains(head.get(0).lower()) || head.get(0).is(TokenKind.NUMBER));
    }

    static boolean isBody(Token noun) {
        return Words.COLLECTIVES.contains(noun.lower()) || Names.ORGANISATIONS.contains(noun.lower());
    }

    /** The words as printed, without article. */
    static String printed(List<Token> head) {
        StringBuilder words = new StringBuilder();
        for (Token token : head) {
            if (token != head.get(0) || !ARTICLES.contains(token.lower())) {
                boolean spaced = !words.isEmpty() && !token.is(TokenKind.POSSESSIVE);
                words.append(spaced ? " " : "").append(token.printed().replace('\u2019', '\''));
            }
        }
        return words.toString();
    }

    private static boolean isQuotationMark(Token token) {
        return token.is(TokenKind.DOUBLE_MARK) || token.is(TokenKind.SINGLE_MARK);
    }
}
