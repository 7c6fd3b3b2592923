package parley.negotiation;

import java.util.regex.Pattern;
import parley.document.VersionId;
import parley.text.Sha256;
import parley.text.TextSpan;

/** The identity of a negotiation: {@code n-} and 16 hexadecimal digits. */
public record NegotiationId(String value) {

    private static final Pattern FORM = Pattern.compile("n-[0-9a-f]{16}");

    /** @throws IllegalArgumentException if the value has another form */
    public NegotiationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a negotiation id (n- and 16 hexadecimal digits): " + value);
        }
    }

    /**
     * The id of the negotiation that these words of a document version report first.
     *
     * @param number its number, 0 where it has none; tells the members of a counted set apart, which share their words
     */
    public static NegotiationId of(VersionId version, NegotiationKind kind, TextSpan words, int number) {
        String key = version.value() + ' ' + kind + ' ' + words.start() + '-' + words.end() + ' ' + number;
        return new NegotiationId("n-" + Sha256.of(key).substring(0, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
