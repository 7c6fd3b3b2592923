package parley.negotiation;

import java.util.List;
import parley.segment.SegmentKind;
import parley.text.TextSpan;
import parley.time.DateMention;
import parley.token.Token;

/**
 * A sentence of the story, as rules for talks read it.
 *
 * @param number its place in the document, from 0
 * @param paragraph the segment in which it stands
 * @param kind what that segment is
 * @param tokens its words and marks; never empty
 * @param dates the dates it mentions, in text order
 */
record Line(int number, int paragraph, SegmentKind kind, List<Token> tokens, List<DateMention> dates) {

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
