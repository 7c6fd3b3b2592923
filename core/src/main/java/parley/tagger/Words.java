package parley.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import parley.text.TextSpan;

/**
 * Cuts a text into words as BERT's basic tokenizer does, and reads the features beside them.
 *
 * <p>White space and control characters separate; every punctuation mark and every CJK ideograph is a word of its own;
 * format characters belong to a word and count for nothing. Linear in the length of the text; never fails. Stateless.
 */
final class Words {

    private Words() {}

    /** The words of a text for which {@code wanted} holds; features are read as if the others were not there. */
    static List<Word> of(String text, Predicate<TextSpan> wanted) {
        List<TextSpan> spans = spans(text).stream().filter(wanted).toList();
        List<Word> words = new ArrayList<>(spans.size());
        QuotationState quotation = new QuotationState(text);
        int behind = 0;
        for (TextSpan span : spans) {
            boolean starts = words.isEmpty() || breaksLine(text, behind, span.start());
            String printed = span.of(text);
            boolean quoted = quotation.read(span, printed, starts);
            words.add(new Word(span, printed, capitals(printed), starts, quoted));
            behind = span.end();
        }
        return words;
    }

    /** Where the words of a text stand. */
    static List<TextSpan> spans(String text) {
        List<TextSpan> spans = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int start = at;
            at += Character.charCount(c);
            if (Characters.isSpace(c) || Characters.isSilent(c)) {
                continue;
            }
            if (!Characters.isSingle(c)) {
                at = endOfWord(text, at);
            }
            spans.add(new TextSpan(start, at));
        }
        return spans;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Characters.isSpace(c) || Characters.isSingle(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean breaksLine(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.breaksLine(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int capitals(String word) {
        if (!Characters.isUpper(word.codePointAt(0))) {
            return 0;
        }
        boolean only =
                word.codePointCount(0, word.length()) > 1 && word.codePoints().noneMatch(Characters::isLower);
        return only ? 2 : 1;
    }
}
