package parley.query.platform;

import java.util.regex.Pattern;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;

/** Ids as values of query keys. */
public final class QueryIds {

    private static final Pattern SPEAKER = Pattern.compile("s-[0-9a-f]{16}");
    private static final Pattern DOCUMENT = Pattern.compile("d-[0-9a-f]{32}");
    private static final Pattern UTTERANCE = Pattern.compile("u-[0-9a-f]{32}");
    private static final Pattern NEGOTIATION = Pattern.compile("n-[0-9a-f]{16}");

    private QueryIds() {}

    /** Whether a value is the id of a speaker; others are names. */
    public static boolean isSpeaker(String value) {
        return SPEAKER.matcher(value).matches();
    }

    /** @throws Problem if it is no id of a document */
    public static DocumentId document(String key, String value) {
        return new DocumentId(checked(DOCUMENT, key, value, "a document id (d- and 32 hexadecimal digits)"));
    }

    /** @throws Problem if it is no id of an utterance */
    public static String utterance(String key, String value) {
        return checked(UTTERANCE, key, value, "an id of an utterance (u- and 32 hexadecimal digits)");
    }

    /** @throws Problem if it is no id of talks */
    public static NegotiationId negotiation(String key, String value) {
        return new NegotiationId(checked(NEGOTIATION, key, value, "an id of talks (n- and 16 hexadecimal digits)"));
    }

    private static String checked(Pattern form, String key, String value, String expected) {
        if (!form.matcher(value).matches()) {
            throw Problem.invalidValue(key, value, expected);
        }
        return value;
    }
}
