package parley.speaker;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What spellings of one name have in common: {@code Zelensky}, {@code Zelenskyy} and {@code Zelenskiy} have one key, and so
 * have {@code Sergey} and {@code Sergei}, {@code Erdoğan} and {@code Erdogan}, {@code Müller} and {@code Mueller}.
 *
 * <p>The key is no spelling: it is made to be compared with other keys only. It folds what the usual romanisations of
 * Cyrillic (BGN/PCGN, ISO 9, the passports of Russia and Ukraine) and of Arabic do differently, and drops what plain ASCII
 * drops. Names of different languages stay different ({@code Vladimir}, {@code Volodymyr}), and so do names that differ in
 * more than their letters ({@code Kiev}, {@code Kyiv}: those are other names of a country's capital, see the lexicon).
 * Stateless and thread-safe.
 */
public final class NameKey {

    /** Letters that Unicode does not decompose. */
    private static final List<Rule> LETTERS = List.of(
            rule("[øö]", "o"),
            rule("ł", "l"),
            rule("ß", "ss"),
            rule("æ", "ae"),
            rule("œ", "oe"),
            rule("[đð]", "d"),
            rule("þ", "th"),
            rule("ı", "i"),
            rule("ħ", "h"),
            rule("ə", "a"));

    /** In this order: a rule may rely on those before it. */
    private static final List<Rule> SPELLINGS = List.of(
            rule("ks", "x"), // Aleksandr, Alexandr
            rule("shch|sch|tsch", "sh"), // Shcherbakov, Scherbakov
            rule("kh", "h"), // Akhmetov, Ahmetov; Sheikh, Sheih
            rule("ph", "f"),
            rule("ou|oo", "u"), // Mahmoud, Mahmud
            rule("ue", "u"), // Mueller, as Müller without its dots
            rule("oe", "o"),
            rule("(?<=[aeo])[yj](?=$|[^aeiou])", "i"), // Sergey, Sergej, Sergei
            rule("[ijy]+(?=[aeou])", "i"), // Yury, Iurii, Juri; Yana, Jana
            rule("[iyj]+$", "i"), // -sky, -skyy, -skiy, -skij, -skyi, -ski
            rule("y", "i"), // Volodymyr, Volodimir
            rule("^ie", "e"), // Yevgeny, Evgeny
            rule("ie", "e"), // Medvedyev, Medvedev
            rule("w", "v"),
            rule("(.)\\1+", "$1")); // Mohammed, Mohamed

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Rule(Pattern pattern, String replacement) {

        String apply(String word) {
            return pattern.matcher(word).replaceAll(replacement);
        }
    }

    private NameKey() {}

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** The key of one word of a name; empty for a word without letters. Apostrophes, hyphens and stops are left out. */
    public static String ofWord(String word) {
        String key = plain(word);
        for (Rule rule : SPELLINGS) {
            key = rule.apply(key);
        }
        return key;
    }

    /** The key of a whole name: the keys of its words, each parted from the next by a space. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.strip().split("[\\s\u00a0-]+")) {
            String part = ofWord(word);
            if (!part.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(part);
            }
        }
        return key.toString();
    }

    /** The word in lower case and plain ASCII letters as far as there are any, spelling untouched: {@code Erdoğan} is {@code erdogan}. */
    public static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        String letters =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        for (Rule rule : LETTERS) {
            letters = rule.apply(letters);
        }
        return NO_LETTER.matcher(letters).replaceAll("");
    }

    private static boolean isPlain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
