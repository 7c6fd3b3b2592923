package parley.resolution;

import java.util.List;

/**
 * A person's name where the text prints it.
 *
 * @param start offset of the name
 * @param end offset behind it
 * @param words its words, titles left out
 * @param descriptions what stands beside it: the title before, the apposition behind
 * @param gender what title and given name tell
 * @param standing how the name stands in its sentence
 * @param certain whether something beside the capitals tells that this is a person
 */
record NameMention(
        int start,
        int end,
        List<String> words,
        List<Description> descriptions,
        Gender gender,
        Standing standing,
        boolean certain) {

    /** How much a phrase is what its sentence is about. */
    enum Standing {
        /** It opens its sentence or clause. */
        SUBJECT,
        OTHER,
        /** It owns something: {@code Roth's}. */
        OWNER,
        /** It follows a preposition. */
        OBLIQUE
    }

    NameMention {
        words = List.copyOf(words);
        descriptions = List.copyOf(descriptions);
    }

    boolean isFull() {
        return words.size() > 1;
    }
}
