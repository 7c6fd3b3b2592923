package parley.query.platform;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: without case, accents, kinds of apostrophe and runs of space. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc\\u00b4`]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

    private Folding() {}

    /** {@code "Álvaro  O’Neil"} becomes {@code "alvaro o'neil"}. */
    public static String fold(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String straight = APOSTROPHES.matcher(bare).replaceAll("'");
        return SPACES.matcher(straight).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The forms of names, each once, in the order in which it comes first. */
    public static List<String> foldAll(Collection<String> names) {
        return names.stream().map(Folding::fold).distinct().toList();
    }

    /** Whether only case is to be folded, as of most words. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c > '~' || c == '`') {
                return false;
            }
        }
        return true;
    }
}
