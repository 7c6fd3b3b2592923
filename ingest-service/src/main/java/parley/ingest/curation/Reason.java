package parley.ingest.curation;

import java.util.List;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.ProblemException;

/**
 * Who asks for something, and why.
 *
 * @param by who, not blank
 * @param why for what reason, not blank
 */
public record Reason(String by, String why) {

    static final List<String> FIELDS = List.of("by", "why");

    private static final int LONGEST = 2000;

    /**
     * Reads both; whoever is known need not say who it is.
     *
     * @throws ProblemException if one is missing or far too long
     */
    static Reason of(JsonObject object, Caller caller) {
        String by = object.has("by") ? line(object, "by") : caller.principal().orElseGet(() -> line(object, "by"));
        return new Reason(by, line(object, "why"));
    }

    /**
     * The same, from anywhere else.
     *
     * @throws ProblemException if one is blank or far too long
     */
    public static Reason of(String by, String why) {
        return new Reason(checked("by", by.strip()), checked("why", why.strip()));
    }

    /** A field of a few words at most. */
    static String line(JsonObject object, String field) {
        return checked(field, object.wantedText(field));
    }

    private static String checked(String field, String text) {
        if (text.isEmpty()) {
            throw JsonObject.invalid(field, field + " is blank");
        }
        if (text.length() > LONGEST) {
            throw JsonObject.invalid(
                    field, field + " has " + text.length() + " characters; " + LONGEST + " are the most");
        }
        return text;
    }
}
