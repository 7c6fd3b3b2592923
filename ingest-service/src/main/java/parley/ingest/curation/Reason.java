package parley.ingest.curation;

import java.time.Instant;
import java.util.List;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.ProblemException;
import parley.joining.Signature;

/**
 * Who asks for something, and why.
 *
 * @param by who, not blank
 * @param why for what reason, not blank
 */
record Reason(String by, String why) {

    static final List<String> FIELDS = List.of("by", "why");

    private static final int LONGEST = 2000;

    /** @throws ProblemException if it is missing or far too long */
    static Reason of(JsonObject object) {
        return new Reason(line(object, "by"), line(object, "why"));
    }

    /** A field of a few words at most. */
    static String line(JsonObject object, String field) {
        String text = object.wantedText(field);
        if (text.length() > LONGEST) {
            throw JsonObject.invalid(
                    field, field + " has " + text.length() + " characters; " + LONGEST + " are the most");
        }
        return text;
    }

    Signature signed(Instant at) {
        return new Signature(by, why, at);
    }
}
