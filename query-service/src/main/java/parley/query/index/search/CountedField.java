package parley.query.index.search;

import java.util.Optional;

/**
 * A field by whose values entries are counted.
 *
 * @param name in the index
 * @param unknown what {@link parley.query.index.StatementEntry#UNKNOWN} says of entries without a value, for a field of words; a
 *     field of numbers has none
 * @param most how many values to tell at most: those of the most entries, of equals the lesser
 */
public record CountedField(String name, Optional<String> unknown, int most) {

    /** One that holds at most one number. */
    public static CountedField ofNumbers(String name, int most) {
        return new CountedField(name, Optional.empty(), most);
    }

    /** One that holds any number of words. */
    public static CountedField ofWords(String name, String unknown, int most) {
        return new CountedField(name, Optional.of(unknown), most);
    }

    boolean hasWords() {
        return unknown.isPresent();
    }
}
