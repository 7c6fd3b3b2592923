package parley.tagger;

import java.util.List;

/**
 * What the network says of each word of a text.
 *
 * @param words the words
 * @param tags logarithms of the probabilities of the tags, a row a word
 * @param classes scores of the classes of cues, in the order of the cues in {@link SpanLabel}, a row a word
 * @param ends the vectors that spans are compared by, a row a word: the first half for a span's first word, the second
 *     half for its last
 */
record Reading(List<Word> words, double[][] tags, float[][] classes, float[][] ends) {}
