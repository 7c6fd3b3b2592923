package parley.query.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Tells how much words count in a search: the commonest English words a tenth of others. Thread-safe. */
public final class CommonWords {

    private static final CharArraySet COMMON = org.apache.lucene.analysis.en.EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
    private static final float COMMON_WORD = 0.1f;

    private CommonWords() {}

    /** The weight of a text of one word or more, which is the mean of theirs. */
    public static float weight(String text) {
        int words = 0;
        int common = 0;
        try (TokenStream each = Analyzers.exact().tokenStream(StatementEntry.TEXT_EXACT, text)) {
            CharTermAttribute word = each.addAttribute(CharTermAttribute.class);
            each.reset();
            while (each.incrementToken()) {
                words++;
                common += COMMON.contains(word.buffer(), 0, word.length()) ? 1 : 0;
            }
            each.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return words == 0 ? 1 : (words - common + common * COMMON_WORD) / words;
    }
}
