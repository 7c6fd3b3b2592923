package parley.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words around names, from {@code lexicon/names.txt}. All lower case. */
public final class Names {

    private static final Map<String, Set<String>> GROUPS =
            WordList.read("lexicon/names.txt").groups();

    /** Words of offices and forms of address, which are no part of a name. */
    public static final Set<String> TITLES = Set.copyOf(GROUPS.get("title"));

    /** Nouns that, with "the", stand for a person already named. */
    public static final Set<String> HEADS = Set.copyOf(GROUPS.get("head"));

    /** Words that make a capitalised phrase the name of an organisation. */
    public static final Set<String> ORGANISATIONS = Set.copyOf(GROUPS.get("organisation"));

    private static final Map<String, String> LIKE = like();

    private Names() {}

    /** A title with each expression of one meaning replaced by one that stands for them all. */
    public static String plainTitle(String lower) {
        if (lower.isEmpty()) {
            return lower;
        }
        String plain = ' ' + lower + ' ';
        for (Map.Entry<String, String> pair : LIKE.entrySet()) {
            plain = plain.replace(pair.getKey(), pair.getValue());
        }
        return plain.strip();
    }

    /** In the order of the list, as one replacement may prepare another; each between spaces. */
    private static Map<String, String> like() {
        Map<String, String> like = new LinkedHashMap<>();
        for (String line : WordList.read("lexicon/names.txt").lines()) {
            if (line.startsWith("like:")) {
                List<String> words = List.of(line.substring(5).strip().split("\\s+"));
                words.stream().skip(1).forEach(word -> like.put(spaced(word), spaced(words.get(0))));
            }
        }
        return Collections.unmodifiableMap(like);
    }

    private static String spaced(String word) {
        return ' ' + word.replace('-', ' ') + ' ';
    }
}
