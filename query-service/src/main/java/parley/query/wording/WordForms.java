package parley.query.wording;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.query.platform.Folding;

/** The forms in which printed words are compared. */
final class WordForms {

    private static final Map<String, String> CONTRACTED =
            Map.of("n't", "not", "'re", "are", "'ll", "will", "'ve", "have", "'m", "am", "'d", "would");
    private static final Map<String, List<String>> IRREGULAR = Map.of(
            "won't", List.of("will", "not"),
            "can't", List.of("can", "not"),
            "cannot", List.of("can", "not"),
            "shan't", List.of("shall", "not"));
    private static final Map<String, String> SMALL_NUMBERS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));
    private static final Pattern NOT_PART = Pattern.compile("[\\[\\]]");

    private WordForms() {}

    /** One form, or two where two words were contracted. */
    static List<String> of(Matcher piece) {
        if (piece.group("percent") != null) {
            return List.of("percent");
        }
        if (piece.group("number") != null) {
            return List.of(Folding.fold(piece.group()).replace(",", ""));
        }
        String word = piece.group();
        boolean bracketed = word.indexOf('[') >= 0;
        return ofWord(Folding.fold(bracketed ? NOT_PART.matcher(word).replaceAll("") : word));
    }

    private static List<String> ofWord(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.getOrDefault(word, List.of());
        }
        if (word.indexOf('\'') < 0) {
            return List.of(SMALL_NUMBERS.getOrDefault(word, word));
        }
        for (Map.Entry<String, String> ending : CONTRACTED.entrySet()) {
            if (word.length() > ending.getKey().length() && word.endsWith(ending.getKey())) {
                String stem = word.substring(0, word.length() - ending.getKey().length());
                return List.of(stem, ending.getValue());
            }
        }
        String bare = word.replace("'", "");
        return List.of(SMALL_NUMBERS.getOrDefault(bare, bare));
    }
}
