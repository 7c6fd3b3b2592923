package parley.query.index;

import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Numbers in place of words of which there are few, for counting: to count by words, an engine brings the words of all its parts
 * together for every question. What they stand for is part of the index's schema.
 */
public final class Codes {

    private static final int MONTHS = 100;
    private static final int LETTERS = 1 << 8;

    private Codes() {}

    /** The place of a word in its vocabulary. */
    public static long of(Enum<?> word) {
        return word.ordinal();
    }

    public static <E extends Enum<E>> String word(Class<E> vocabulary, long code) {
        return vocabulary.getEnumConstants()[Math.toIntExact(code)].name().toLowerCase(Locale.ROOT);
    }

    /** @param letters two of them (ISO 3166-1 alpha-2) */
    public static long ofCountry(String letters) {
        return (long) letters.charAt(0) * LETTERS + letters.charAt(1);
    }

    public static String country(long code) {
        return "" + (char) (code / LETTERS) + (char) (code % LETTERS);
    }

    public static long of(Year year) {
        return year.getValue();
    }

    public static String year(long code) {
        return Year.of(Math.toIntExact(code)).toString();
    }

    public static long of(YearMonth month) {
        return month.getYear() * (long) MONTHS + month.getMonthValue();
    }

    public static String month(long code) {
        return YearMonth.of(Math.toIntExact(Math.floorDiv(code, MONTHS)), Math.toIntExact(Math.floorMod(code, (long)
                        MONTHS)))
                .toString();
    }
}
