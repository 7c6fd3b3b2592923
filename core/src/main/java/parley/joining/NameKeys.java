package parley.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.speaker.SpeakerType;

/** By what names are compared across documents. Stateless. */
public final class NameKeys {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");

    private NameKeys() {}

    /** Equal for names that are one but for case, accents and space. */
    public static String of(SpeakerType type, String name) {
        return type + "|" + folded(name);
    }

    /**
     * Where those stand who may have to do with each other by their names: persons under their family name, all others under
     * their whole name.
     */
    public static String block(SpeakerType type, String name) {
        return of(type, type == SpeakerType.PERSON ? PersonName.of(name).family() : name);
    }

    static String folded(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
