package parley.query.utterance;

/**
 * What a statement needs to lead to the other reports of its words.
 *
 * @param id of the utterance
 * @param statements how many statements report it
 */
public record UtteranceRef(String id, long statements) {}
