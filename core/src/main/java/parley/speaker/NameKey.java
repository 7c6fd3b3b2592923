package parley.speaker;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
    private static final List<UnaryOperator<String>> LETTERS = List.of(
            rule("[øö]", "o"),
            letters("ł", "l"),
            letters("ß", "ss"),
            letters("æ", "ae"),
            letters("œ", "oe"),
            rule("[đð]", "d"),
            letters("þ", "th"),
            letters("ı", "i"),
            letters("ħ", "h"),
            letters("ə", "a"));

    /** In this order: a rule may rely on those before it. */
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            letters("ks", "x"), // Aleksandr, Alexandr
            letters("shch", "sh"), // Shcherbakov, Scherbakov
            letters("tsch", "sh"),
            letters("sch", "sh"),
            letters("kh", "h"), // Akhmetov, Ahmetov; Sheikh, Sheih
            letters("ph", "f"),
            letters("oo", "u"), // Mahmood, Mahmud
            letters("ou", "u"), // Mahmoud, Mahmud
            letters("ue", "u"), // Mueller, as Müller without its dots
            letters("oe", "o"),
            rule("(?<=[aeo])[yj](?=$|[^aeiou])", "i"), // Sergey, Sergej, Sergei
            rule("[ijy]+(?=[aeou])", "i"), // Yury, Iurii, Juri; Yana, Jana
            rule("[iyj]+$", "i"), // -sky, -skyy, -skiy, -skij, -skyi, -ski
            letters("y", "i"), // Volodymyr, Volodimir
            word -> word.startsWith("ie") ? word.substring(1) : word, // Yevgeny, Evgeny
            letters("ie", "e"), // Medvedyev, Medvedev
            letters("w", "v"),
            rule("(.)\\1+", "$1")); // Mohammed, Mohamed

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameKey() {}

    private static UnaryOperator<String> rule(String regex, String replacement) {
        Pattern pattern = Pattern.compile(regex);
        return word -> pattern.matcher(word).replaceAll(replacement);
    }

    private static UnaryOperator<String> letters(String from, String to) {
        return word -> word.replace(from, to);
    }

    /** The key of one word of a name; empty for a word without letters. Apostrophes, hyphens and stops are left out. */
    public static String ofWord(String word) {
        String key = plain(word);
        for (UnaryOperator<String> rule : SPELLINGS) {
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
        for (UnaryOperator<String> rule : LETTERS) {
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
