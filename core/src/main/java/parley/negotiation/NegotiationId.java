package parley.negotiation;

import java.util.regex.Pattern;

/** The identity of a negotiation: {@code n-} and 16 hexadecimal digits. */
public record NegotiationId(String value) {

    private static final Pattern FORM = Pattern.compile("n-[0-9a-f]{16}");

    /** @throws IllegalArgumentException if the value has another form */
    public NegotiationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a negotiation id (n- and 16 hexadecimal digits): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
