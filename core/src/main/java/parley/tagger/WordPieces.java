package parley.tagger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vocabulary of the model: the ids of a word's pieces, the longest first from the left, as BERT's reference
 * tokenizer for lower-case English cuts them. Immutable and thread-safe.
 */
final class WordPieces {

    static final int UNKNOWN = 100;
    static final int FIRST = 101;
    static final int LAST = 102;
    private static final int LONGEST_WORD = 100;
    private static final int[] UNKNOWN_WORD = {UNKNOWN};

    private final Map<String, Integer> initial = new HashMap<>(32_768);
    private final Map<String, Integer> continued = new HashMap<>(8_192);

    /** @param vocabulary the pieces, each at the index that is its id; those with {@code ##} continue a word */
    WordPieces(List<String> vocabulary) {
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            if (piece.startsWith("##") && piece.length() > 2) {
                continued.put(piece.substring(2), id);
            }
            initial.put(piece, id);
        }
    }

    /** The ids of a word; one id for "unknown" if any part of it is not in the vocabulary. */
    int[] ids(String word) {
        String form = normalForm(word);
        if (form.isEmpty() || form.codePointCount(0, form.length()) > LONGEST_WORD) {
            return UNKNOWN_WORD;
        }
        Integer whole = initial.get(form);
        return whole != null ? new int[] {whole} : cut(form);
    }

    private int[] cut(String form) {
        int[] ids = new int[form.length()];
        int count = 0;
        int at = 0;
        while (at < form.length()) {
            Map<String, Integer> pieces = at == 0 ? initial : continued;
            int end = form.length();
            Integer id = pieces.get(form.substring(at, end));
            while (id == null && end - 1 > at) {
                end--;
                id = pieces.get(form.substring(at, end));
            }
            if (id == null) {
                return UNKNOWN_WORD;
            }
            ids[count++] = id;
            at = end;
        }
        return java.util.Arrays.copyOf(ids, count);
    }

    /** Lower case, without accents and silent characters. */
    private static String normalForm(String word) {
        if (isPlain(word)) {
            return word;
        }
        StringBuilder lower = new StringBuilder(word.length());
        word.codePoints()
                .filter(c -> !Characters.isSilent(c))
                .map(Character::toLowerCase)
                .forEach(lower::appendCodePoint);
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder form = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(form::appendCodePoint);
        return form.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
