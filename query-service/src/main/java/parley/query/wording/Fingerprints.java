package parley.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers by which texts that share words in a row are found without comparing each with each: the smallest hash in every
 * window of neighbouring shingles (Schleimer, Wilkerson and Aiken, Winnowing, 2003).
 *
 * <p>Two texts that share {@link #RUN} words in a row share a fingerprint. Those with fewer than {@link #SHINGLE} words have
 * one for the whole. Depends on the words alone.
 */
public final class Fingerprints {

    /** Words in a shingle. */
    static final int SHINGLE = 3;
    /** Shingles in a window. */
    private static final int WINDOW = 3;
    /** So many shared words in a row are always found. */
    public static final int RUN = SHINGLE + WINDOW - 1;

    private Fingerprints() {}

    /**
     * The fingerprints of a wording.
     *
     * @param salt makes the fingerprints of one group of texts differ from those of another
     */
    public static Set<Integer> of(Wording wording, String salt) {
        List<Integer> hashes = hashes(wording.forms(), salt.hashCode());
        Set<Integer> chosen = new TreeSet<>();
        int windows = Math.max(1, hashes.size() - WINDOW + 1);
        for (int i = 0; i < windows && !hashes.isEmpty(); i++) {
            int least = hashes.get(i);
            for (int j = i + 1; j < Math.min(i + WINDOW, hashes.size()); j++) {
                least = Math.min(least, hashes.get(j));
            }
            chosen.add(least);
        }
        return chosen;
    }

    private static List<Integer> hashes(List<String> forms, int salt) {
        List<Integer> hashes = new ArrayList<>(forms.size());
        int last = Math.max(1, forms.size() - SHINGLE + 1);
        for (int i = 0; i < last && !forms.isEmpty(); i++) {
            int hash = salt;
            for (String form : forms.subList(i, Math.min(i + SHINGLE, forms.size()))) {
                hash = hash * 0x01000193 ^ form.hashCode();
            }
            hashes.add(spread(hash));
        }
        return hashes;
    }

    /** Every bit of the hash comes to depend on every other (the last step of MurmurHash3). */
    private static int spread(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
