package parley.joining;

import java.util.Locale;
import parley.speaker.NameKey;
import parley.speaker.SpeakerType;

/** By what names are compared across documents. Stateless. */
public final class NameKeys {

    private NameKeys() {}

    /** Equal for spellings of one name of one type of speaker. */
    public static String of(SpeakerType type, String name) {
        return type + "|" + folded(name);
    }

    /**
     * Where those stand who may have to do with each other by their names: persons under their family name, all others under
     * their whole name.
     */
    public static String block(SpeakerType type, String name) {
        return type == SpeakerType.PERSON ? type + "|" + PersonName.of(name).family() : of(type, name);
    }

    /** A name as it is compared; one without letters stands for itself. */
    static String folded(String name) {
        String key = NameKey.of(name);
        return key.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : key;
    }
}
