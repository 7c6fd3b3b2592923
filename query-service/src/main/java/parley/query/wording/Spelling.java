package parley.query.wording;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells a slip of the finger from another word: a slip is near to the word that was meant, and no word that anybody uses.
 * "Could" for "would" is another word; "goverment" for "government" is a slip. Numbers are never slips.
 *
 * @param known words that are in use, as far as that need not be asked; may grow
 * @param isUsed whether any other form is a word that is in use
 */
public record Spelling(Set<String> known, Predicate<String> isUsed) {

    private static final Predicate<String> ANYTHING = form -> true;

    /** Nothing is a slip. */
    public static final Spelling STRICT = new Spelling(Set.of(), ANYTHING);

    private static final int SHORTEST = 3;
    private static final int LONG = 8;

    /** Whether {@code typed} is a slip for {@code meant}. */
    boolean isSlip(String typed, String meant) {
        // Asked of every pair of words, of which nearly all are known.
        if (isUsed == ANYTHING || known.contains(typed)) {
            return false;
        }
        int length = Math.min(typed.length(), meant.length());
        if (length < SHORTEST || Math.abs(typed.length() - meant.length()) > 2 || hasDigit(typed) || hasDigit(meant)) {
            return false;
        }
        int allowed = length < LONG ? 1 : 2;
        return distance(typed, meant, allowed) <= allowed && !isUsed.test(typed);
    }

    private static boolean hasDigit(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isDigit(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Letters left out, added, changed or swapped with their neighbour; more than {@code most} is as good as any. */
    private static int distance(String a, String b, int most) {
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(back[j - 1] + same, 1 + Math.min(back[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return least;
            }
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }
        return back[b.length()];
    }
}
