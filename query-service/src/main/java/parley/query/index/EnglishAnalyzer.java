package parley.query.index;

import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts English text into words, with kinds of apostrophe, hyphen and space made one.
 *
 * <p>No word is left out, however common: "to be or not to be" must be found, and positions must not shift.
 */
final class EnglishAnalyzer extends Analyzer {

    /** Signs that count as others, or as nothing. */
    static final Map<String, String> ONE_KIND = oneKind();

    private static final NormalizeCharMap ONE_KIND_OF_LUCENE = normalized(ONE_KIND);

    private final boolean stem;

    EnglishAnalyzer(boolean stem) {
        this.stem = stem;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        TokenStream out = new LowerCaseFilter(words);
        if (stem) {
            out = new EnglishPossessiveFilter(out);
        }
        out = new ASCIIFoldingFilter(out);
        if (stem) {
            out = new SnowballFilter(out, new EnglishStemmer());
        }
        return new TokenStreamComponents(words, out);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(ONE_KIND_OF_LUCENE, reader);
    }

    /** For parts of words, such as their beginnings. */
    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return initReader(fieldName, reader);
    }

    private static Map<String, String> oneKind() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String apostrophe : new String[] {"\u2018", "\u2019", "\u201b", "\u02bc", "\u00b4", "`", "\uff07"}) {
            map.put(apostrophe, "'");
        }
        for (String quote : new String[] {"\u201c", "\u201d", "\u201e", "\u201f", "\u00ab", "\u00bb", "\uff02"}) {
            map.put(quote, "\"");
        }
        for (String space : new String[] {"\u00a0", "\u2007", "\u202f", "\u2009", "\u200a"}) {
            map.put(space, " ");
        }
        for (String hyphen : new String[] {"\u2010", "\u2011"}) {
            map.put(hyphen, "-");
        }
        // Soft hyphen, zero-width space and joiner, byte order mark: not seen, so not there.
        for (String unseen : new String[] {"\u00ad", "\u200b", "\u2060", "\ufeff"}) {
            map.put(unseen, "");
        }
        return Collections.unmodifiableMap(map);
    }

    private static NormalizeCharMap normalized(Map<String, String> signs) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        signs.forEach(map::add);
        return map.build();
    }
}
