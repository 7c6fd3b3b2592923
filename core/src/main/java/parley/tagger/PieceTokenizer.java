package parley.tagger;

import java.util.List;
import parley.text.TextSpan;

/**
 * The ids by which a model of the BERT family for lower-case English reads a text. Immutable and thread-safe; never fails on
 * text.
 */
public final class PieceTokenizer {

    private final WordPieces pieces;

    /** @param vocabulary the pieces of words, each at the index that is its id; that of BERT for lower-case English */
    public PieceTokenizer(List<String> vocabulary) {
        this.pieces = new WordPieces(vocabulary);
    }

    /**
     * The ids of the text's pieces between the marks for its start and end.
     *
     * @param longest how many ids at most, both marks included; what the text has beyond them is not read
     */
    public long[] ids(String text, int longest) {
        long[] ids = new long[longest];
        ids[0] = WordPieces.FIRST;
        int count = 1;
        for (TextSpan word : Words.spans(text)) {
            if (count == longest - 1) {
                break;
            }
            for (int id : pieces.ids(word.of(text))) {
                if (count < longest - 1) {
                    ids[count++] = id;
                }
            }
        }
        ids[count++] = WordPieces.LAST;
        return java.util.Arrays.copyOf(ids, count);
    }
}
