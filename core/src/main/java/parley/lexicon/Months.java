package parley.lexicon;

import java.util.List;

/** The English names of the months. */
public final class Months {

    private static final List<String> STARTS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Months() {}

    /**
     * The number of a month from 1, by its name or an abbreviation of three letters or more.
     *
     * @throws IllegalArgumentException if the word names no month
     */
    public static int numberOf(String word) {
        int index = word.length() < 3 ? -1 : STARTS.indexOf(word.substring(0, 3).toLowerCase(java.util.Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException("not a month: " + word);
        }
        return index + 1;
    }
}
