package parley.joining;

import java.util.regex.Pattern;

/** The identity of a correction: {@code c-} and 16 hexadecimal digits. */
public record CurationId(String value) {

    private static final Pattern FORM = Pattern.compile("c-[0-9a-f]{16}");

    /** @throws IllegalArgumentException if the value has another form */
    public CurationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a curation id (c- and 16 hexadecimal digits): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
