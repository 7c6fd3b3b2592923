package parley.query.vocabulary;

import java.util.List;

/**
 * A closed list of words.
 *
 * @param id where the words stand: the thing and its field, such as {@code statement.kind}
 * @param meaning what the words tell
 * @param words in the order of the model
 */
public record Vocabulary(String id, String meaning, List<Word> words) {

    /**
     * A word of a vocabulary.
     *
     * @param word as it is written in answers and queries
     */
    public record Word(String word, String meaning) {}

    public Vocabulary {
        words = List.copyOf(words);
    }
}
