package parley.negotiation;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.segment.SegmentKind;
import parley.text.TextSpan;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.token.Token;

/**
 * A sentence of the story, as rules for talks read it.
 *
 * <p>Dates are looked for when they are first asked for, as most sentences are never asked. Not thread-safe.
 */
final class Line {

    private final int number;
    private final int paragraph;
    private final SegmentKind kind;
    private final List<Token> tokens;
    private final BitSet names = new BitSet();

    @Nullable
    private List<DateMention> dates;

    /**
     * @param number its place in the document, from 0
     * @param paragraph the segment in which it stands
     * @param kind what that segment is
     * @param tokens its words and marks; never empty
     */
    Line(int number, int paragraph, SegmentKind kind, List<Token> tokens) {
        this.number = number;
        this.paragraph = paragraph;
        this.kind = kind;
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            names.set(i, token.isName() && !NameReader.isCommon(token));
        }
    }

    int number() {
        return number;
    }

    int paragraph() {
        return paragraph;
    }

    SegmentKind kind() {
        return kind;
    }

    /** Whether a token is a capitalised word that may be part of a name. */
    boolean isName(int i) {
        return names.get(i);
    }

    /** The first token from one on that may start a name, or the number of tokens. */
    int nextName(int from) {
        int next = names.nextSetBit(from);
        return next < 0 ? tokens.size() : next;
    }

    /** The dates it mentions, in text order. */
    List<DateMention> dates() {
        List<DateMention> found = dates;
        if (found == null) {
            found = DateMentionFinder.find(tokens);
            dates = found;
        }
        return found;
    }

    TextSpan span() {
        return new TextSpan(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** The stretch from one token to another, the latter left out. */
    TextSpan span(int from, int to) {
        return new TextSpan(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    boolean in(int i, String group) {
        return i >= 0 && i < tokens.size() && TalkWords.in(group, tokens.get(i));
    }

    /** The index of the first token that ends behind an offset of the text. */
    int indexOf(int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    /** Whether any of the tokens from {@code from} to {@code to}, cut to the sentence, is in a group. */
    boolean anyIn(int from, int to, String group) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (TalkWords.in(group, tokens.get(i))) {
                return true;
            }
        }
        return false;
    }
}
