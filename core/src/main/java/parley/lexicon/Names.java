package parley.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words around names, from {@code lexicon/names.txt} and {@code lexicon/given-names.txt}. All lower case. */
public final class Names {

    private static final Map<String, Set<String>> GROUPS =
            WordList.read("lexicon/names.txt").groups();

    /** Words of offices and forms of address, which are no part of a name. */
    public static final Set<String> TITLES = Set.copyOf(GROUPS.get("title"));

    /** Those titles that make no office by themselves: {@code deputy foreign}. */
    public static final Set<String> MODIFIERS = Set.copyOf(GROUPS.get("modifier"));

    /** Forms of address, which say of nobody what he or she is. */
    public static final Set<String> ADDRESS = Set.copyOf(GROUPS.get("address"));

    /** Nouns that, with "the", stand for a person already named. */
    public static final Set<String> HEADS = Set.copyOf(GROUPS.get("head"));

    /** Words that make a capitalised phrase the name of an organisation. */
    public static final Set<String> ORGANISATIONS = Set.copyOf(GROUPS.get("organisation"));

    /** Things that a state or place has: who owns one is a place. */
    public static final Set<String> STATE_OWNED = Set.copyOf(GROUPS.get("state-owned"));

    /** Nouns before "of" and the name of a place. */
    public static final Set<String> STATE_OWNERS = Set.copyOf(GROUPS.get("state-owner"));

    /** Things by which their owner speaks: {@code the ministry's statement}. */
    public static final Set<String> DOCUMENTS = Set.copyOf(GROUPS.get("document"));

    /** What one says oneself: {@code her remarks} are hers. */
    public static final Set<String> WORDS_OF_OWN = Set.copyOf(GROUPS.get("words-of-own"));

    /** Nouns for persons that mean several or nobody in particular. */
    public static final Set<String> PEOPLE = Set.copyOf(GROUPS.get("people"));

    /** Adjectives before a title that tell nobody from another. */
    public static final Set<String> LIGHT = Set.copyOf(GROUPS.get("light"));

    /** Nouns for those who speak for others, and are not named as a rule: {@code spokeswoman}. */
    public static final Set<String> VOICES = Set.copyOf(GROUPS.get("voice"));

    /** Nouns for those whom a text means not to name. */
    public static final Set<String> ANYBODY = Set.copyOf(GROUPS.get("anybody"));

    /** Nouns for those of rank: {@code his excellency} is he. */
    public static final Set<String> STYLES = Set.copyOf(GROUPS.get("style"));

    /** Plural nouns for those whom a text will not name: {@code officials}. */
    public static final Set<String> HIDDEN = Set.copyOf(GROUPS.get("hidden"));

    /** Nouns that count those named behind "of": {@code a group of engineers}. */
    public static final Set<String> QUANTITIES = Set.copyOf(GROUPS.get("quantity"));

    /** Nouns for an organisation named before that is no authority: {@code the company}. */
    public static final Set<String> FIRMS = Set.copyOf(GROUPS.get("firm"));

    /** Plural nouns for two persons who meet: {@code the two leaders}. */
    public static final Set<String> LEADER_PAIR = Set.copyOf(GROUPS.get("leader-pair"));

    /** Plural nouns for two states or bodies that meet: {@code both sides}. */
    public static final Set<String> SIDE_PAIR = Set.copyOf(GROUPS.get("side-pair"));

    private static final Map<String, Set<String>> GIVEN =
            WordList.read("lexicon/given-names.txt").groups();
    private static final Map<String, String> LIKE = like();
    private static final Map<String, Set<String>> BROADER = broader();
    private static final Map<String, String> SHORT = shortTitles();

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

    /** Whether a given name, in lower case and without diacritics, is one of men. */
    public static boolean isMale(String given) {
        return GIVEN.get("male").contains(given);
    }

    /** Whether a given name, in lower case and without diacritics, is one of women. */
    public static boolean isFemale(String given) {
        return GIVEN.get("female").contains(given);
    }

    /** Whether somebody of an office may be called by a noun of wider meaning: an ambassador is a "diplomat". */
    public static boolean mayBeCalled(String noun, String office) {
        return BROADER.getOrDefault(noun, Set.of()).contains(office);
    }

    /** The title for which letters stand, in plain lower-case words: {@code prime minister} for {@code pm}. */
    public static Optional<String> ofLetters(String letters) {
        return Optional.ofNullable(SHORT.get(letters));
    }

    /** All letters that stand for a title. */
    public static Set<String> letters() {
        return SHORT.keySet();
    }

    private static Map<String, Set<String>> broader() {
        Map<String, Set<String>> broader = new HashMap<>();
        for (List<String> words : lines("broader:")) {
            Set<String> offices = broader.computeIfAbsent(words.get(0), key -> new HashSet<>());
            words.stream().skip(1).map(word -> word.replace('-', ' ')).forEach(offices::add);
        }
        return broader;
    }

    private static Map<String, String> shortTitles() {
        Map<String, String> titles = new HashMap<>();
        lines("short:").forEach(words -> titles.put(words.get(0), words.get(1).replace('-', ' ')));
        return Map.copyOf(titles);
    }

    private static List<List<String>> lines(String group) {
        return WordList.read("lexicon/names.txt").lines().stream()
                .filter(line -> line.startsWith(group))
                .map(line -> List.of(line.substring(group.length()).strip().split("\\s+")))
                .toList();
    }

    /** In the order of the list, as one replacement may prepare another; each between spaces. */
    private static Map<String, String> like() {
        Map<String, String> like = new LinkedHashMap<>();
        for (List<String> words : lines("like:")) {
            words.stream().skip(1).forEach(word -> like.put(spaced(word), spaced(words.get(0))));
        }
        return Collections.unmodifiableMap(like);
    }

    private static String spaced(String word) {
        return ' ' + word.replace('-', ' ') + ' ';
    }
}
