package parley.joining;

import java.util.Locale;
import parley.speaker.NameKey;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;

/** By what names and offices are compared across documents. Stateless. */
public final class NameKeys {

    private NameKeys() {}

    /** Equal for spellings of one name of one type of speaker. */
    static String of(SpeakerType type, String name) {
        return type + "|" + folded(name);
    }

    /** Equal for spellings of one name, whatever it is a name of: a text may take a place for a person. */
    public static String given(String name) {
        return "name|" + folded(name);
    }

    /**
     * The {@linkplain GivenNames#ofRoster key} under which a speaker of documents may be known to roster and curators: the
     * name or, of one whom the text does not name, the office; its id if there is neither.
     */
    public static String printed(Speaker said) {
        return said.type() == SpeakerType.UNNAMED
                ? Offices.only(said)
                        .flatMap(role -> Offices.key(said, role))
                        .orElse(said.id().value())
                : given(said.name());
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
