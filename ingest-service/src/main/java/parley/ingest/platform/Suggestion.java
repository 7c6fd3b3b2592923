package parley.ingest.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a caller who wrote an unknown name probably meant. Stateless. */
public final class Suggestion {

    /** No more than this share of a name may have to be rewritten. */
    private static final double TOLERANCE = 0.5;

    private Suggestion() {}

    /** The known name that is nearest to the written one; empty if none is near. */
    public static Optional<String> among(Collection<String> known, String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(name, lower) <= TOLERANCE * Math.max(name.length(), 2))
                .min(Comparator.<String>comparingInt(name -> distance(name, lower))
                        .thenComparing(name -> name));
    }

    /** Levenshtein's: how many letters must be added, dropped or replaced. */
    private static int distance(String a, String b) {
        if (b.length() > 2 * a.length() + 2) {
            return b.length();
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
