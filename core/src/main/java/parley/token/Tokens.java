package parley.token;

import java.util.List;

/** Finds tokens among those of a text. Stateless. */
public final class Tokens {

    private Tokens() {}

    /**
     * Index of the first token that starts at an offset or behind it; the number of tokens if none does.
     *
     * @param tokens in the order of the text
     * @param offset in UTF-16 code units
     */
    public static int index(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
