package parley.speaker;

import java.util.regex.Pattern;

/** The identity of a speaker: {@code s-} and 16 hexadecimal digits, derived from content by whoever records the speaker. */
public record SpeakerId(String value) {

    private static final Pattern FORM = Pattern.compile("s-[0-9a-f]{16}");

    /** @throws IllegalArgumentException if the value has another form */
    public SpeakerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a speaker id (s- and 16 hexadecimal digits): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
