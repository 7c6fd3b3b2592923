package parley.speaker;

import java.util.Locale;
import java.util.regex.Pattern;
import parley.text.Sha256;

/** The identity of a speaker: {@code s-} and 16 hexadecimal digits, derived from content by whoever records the speaker. */
public record SpeakerId(String value) {

    private static final Pattern FORM = Pattern.compile("s-[0-9a-f]{16}");

    /** @throws IllegalArgumentException if the value has another form */
    public SpeakerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a speaker id (s- and 16 hexadecimal digits): " + value);
        }
    }

    /** The id of whoever is known by a name alone, in every document: a full name, an organisation, a state. */
    public static SpeakerId ofName(SpeakerType type, String name) {
        return of('|' + type.name() + '|' + name.toLowerCase(Locale.ROOT));
    }

    /** The id of whoever is known by a name within one thing only, such as a version of a document. */
    public static SpeakerId ofNameWithin(String scope, SpeakerType type, String name) {
        return of(scope + '|' + type.name() + '|' + name.toLowerCase(Locale.ROOT));
    }

    private static SpeakerId of(String key) {
        return new SpeakerId("s-" + Sha256.of(key).substring(0, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
