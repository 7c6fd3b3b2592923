package parley.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.text.TextSpan;

/**
 * Cuts a stretch of text into words and marks, and says where sentences start.
 *
 * <p>All white space counts alike, and so do all styles of one quotation mark: texts that differ only in these give the
 * same tokens at other offsets. Linear in the length of the text, whatever it holds. Stateless and thread-safe.
 */
public final class Tokenizer {

    /** Words whose full stop ends no sentence, without that stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "capt", "lt", "sgt", "cpl", "adm", "sen", "rep",
            "gov", "rev", "hon", "st", "mt", "jr", "sr", "vs", "no", "nos", "art", "fig", "cf", "ca", "approx", "dept",
            "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "amb", "pres",
            "messrs", "eng", "engr", "brig", "supt", "cmdr", "atty", "e.g", "i.e", "a.m", "p.m");

    /** Apostrophes other than the straight one, which stands for all in what rules compare with. */
    private static final char[] CURLED = {'\u2019', '\u2018', '\u02bc', '\u00b4'};

    private final CharSequence text;
    private final int end;
    private final List<Token> tokens;
    private int at;
    private boolean sentenceStart = true;

    private Tokenizer(CharSequence text, TextSpan span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
        this.tokens = new ArrayList<>(span.length() / 5 + 1);
    }

    /** The tokens of the stretch {@code span} of {@code text}, in order, with offsets into {@code text}. */
    public static List<Token> tokenize(CharSequence text, TextSpan span) {
        Tokenizer tokenizer = new Tokenizer(text, span);
        tokenizer.run();
        return tokenizer.tokens;
    }

    /** Whether the character separates words: white space of any kind, NBSP and zero-width characters included. */
    public static boolean isSpace(char c) {
        if (c < 128) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c == '\u00a0'
                || c == '\u0085'
                || c == '\ufeff'
                || c >= '\u200b' && c <= '\u200d'
                || Character.isSpaceChar(c);
    }

    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u00b4';
    }

    public static boolean isDoubleMark(char c) {
        return switch (c) {
            case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033' -> true;
            default -> false;
        };
    }

    private void run() {
        while (at < end) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                word();
            } else if (Character.isDigit(c)) {
                number();
            } else {
                mark(c);
            }
        }
    }

    private void word() {
        int start = at++;
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isCombining(c)) {
                at++;
            } else if (joins(c) && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1))) {
                if (isApostrophe(c) && isPossessiveAt(at)) {
                    break;
                }
                at++;
            } else {
                break;
            }
        }
        if (at < end && text.charAt(at) == '.' && stopBelongsToWord(start)) {
            at++;
        }
        add(start, TokenKind.WORD);
        if (at < end && isApostrophe(text.charAt(at)) && isPossessiveAt(at)) {
            int apostrophe = at;
            at += 2;
            add(apostrophe, TokenKind.POSSESSIVE);
        }
    }

    /** Characters that hold a word together when letters stand on both sides. */
    private static boolean joins(char c) {
        return c == '-'
                || c == '\u2010'
                || c == '\u2011'
                || c == '.'
                || c == '&'
                || c == '/'
                || c == '@'
                || c == '_'
                || isApostrophe(c);
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private boolean isPossessiveAt(int apostrophe) {
        if (apostrophe + 1 >= end) {
            return false;
        }
        char s = text.charAt(apostrophe + 1);
        return (s == 's' || s == 'S')
                && (apostrophe + 2 >= end || !Character.isLetterOrDigit(text.charAt(apostrophe + 2)));
    }

    /** Initials and abbreviations keep their stop: {@code J. Roth}, {@code U.S.}, {@code Mr.} */
    private boolean stopBelongsToWord(int start) {
        int length = at - start;
        if (length == 1) {
            return Character.isUpperCase(text.charAt(start)) && !endsLine(at + 1);
        }
        String lower = text.subSequence(start, at).toString().toLowerCase(Locale.ROOT);
        if (ABBREVIATIONS.contains(lower)) {
            return !lower.equals("no") || nextIsDigit(at + 1);
        }
        return length <= 6 && lower.indexOf('.') == 1 && lower.lastIndexOf('.') == lower.length() - 2;
    }

    private boolean endsLine(int from) {
        return from >= end || text.charAt(from) == '\n' || text.charAt(from) == '\r';
    }

    private boolean nextIsDigit(int from) {
        int i = from;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i < end && Character.isDigit(text.charAt(i));
    }

    private void number() {
        int start = at++;
        while (at < end) {
            char c = text.charAt(at);
            boolean inner = c == ',' || c == '.' || c == ':' || c == '/' || c == '-';
            if (Character.isLetterOrDigit(c)
                    || inner && at + 1 < end && Character.isDigit(text.charAt(at + 1))
                    || c == '-' && at + 1 < end && Character.isLetter(text.charAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        add(start, TokenKind.NUMBER);
    }

    private void mark(char c) {
        int start = at++;
        if (isDoubleMark(c)) {
            add(start, TokenKind.DOUBLE_MARK);
        } else if (isApostrophe(c) || c == '`' || c == '\u201a' || c == '\u2039' || c == '\u203a') {
            boolean doubled = at < end && (isApostrophe(text.charAt(at)) || text.charAt(at) == '`');
            if (doubled) {
                at++;
            }
            add(start, doubled ? TokenKind.DOUBLE_MARK : TokenKind.SINGLE_MARK);
        } else if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
            while (at < end && isStop(text.charAt(at))) {
                at++;
            }
            add(start, TokenKind.STOP);
        } else {
            while (c == '-' && at < end && text.charAt(at) == '-') {
                at++;
            }
            add(start, kindOf(c));
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    private static TokenKind kindOf(char c) {
        return switch (c) {
            case ',' -> TokenKind.COMMA;
            case ':' -> TokenKind.COLON;
            case ';' -> TokenKind.SEMICOLON;
            case '-', '\u2013', '\u2014', '\u2015', '\u2212' -> TokenKind.DASH;
            case '(', '[', '{' -> TokenKind.OPEN_BRACKET;
            case ')', ']', '}' -> TokenKind.CLOSE_BRACKET;
            default -> TokenKind.OTHER;
        };
    }

    private void add(int start, TokenKind kind) {
        char first = text.charAt(start);
        String printed = text.subSequence(start, at).toString();
        String lower = lower(printed);
        boolean starts = sentenceStart;
        tokens.add(new Token(start, at, kind, printed, lower, Character.isUpperCase(first), starts));
        sentenceStart = startsSentenceBehind(kind, lower, starts);
    }

    /** A stop ends a sentence when what follows could start one; marks behind the stop still belong before the end. */
    private boolean startsSentenceBehind(TokenKind kind, String lower, boolean pending) {
        if (kind == TokenKind.STOP) {
            return couldStartSentence(at, !lower.equals("."));
        }
        boolean closing =
                kind == TokenKind.DOUBLE_MARK || kind == TokenKind.SINGLE_MARK || kind == TokenKind.CLOSE_BRACKET;
        if (pending && closing && tokens.size() > 1) {
            boolean closesHere = at >= end || isSpace(text.charAt(at)) || !Character.isLetterOrDigit(text.charAt(at));
            return closesHere;
        }
        return false;
    }

    private boolean couldStartSentence(int from, boolean needsCapital) {
        int i = from;
        boolean spaced = false;
        while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
            spaced |= isSpace(text.charAt(i));
            if (i - from > 8) {
                return true;
            }
            i++;
        }
        if (i >= end) {
            return true;
        }
        boolean lowerCase = Character.isLowerCase(text.charAt(i));
        return spaced ? !lowerCase : Character.isUpperCase(text.charAt(i)) && !needsCapital || i > from;
    }

    private static String lower(String printed) {
        String lower = printed.toLowerCase(Locale.ROOT);
        for (char apostrophe : CURLED) {
            if (lower.indexOf(apostrophe) >= 0) {
                lower = lower.replace(apostrophe, '\'');
            }
        }
        return lower;
    }
}
