package parley.query.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.json.ParleyJson;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;

/**
 * The body of a question: a JSON object whose members are texts. Their values are not checked yet.
 *
 * @param quote the words
 * @param speaker id, name or alias of whoever is said to have said them
 * @param from first day on which they may have been said: {@code 2022}, {@code 2022-03} or {@code 2022-03-10}
 * @param to last such day
 */
public record VerifyRequest(
        Optional<String> quote, Optional<String> speaker, Optional<String> from, Optional<String> to) {

    /** More bytes are no question, however its characters are written. */
    private static final int LONGEST = 16 * 1024;

    private static final List<String> MEMBERS = List.of("quote", "speaker", "from", "to");

    /**
     * Reads a body.
     *
     * @throws Problem if it is too long, breaks off, or is no such object, naming what it should not have
     */
    static VerifyRequest read(InputStream body) {
        JsonNode json = parse(text(body));
        for (String member : (Iterable<String>) json::fieldNames) {
            if (!MEMBERS.contains(member)) {
                throw Problem.unknownParameter("member", member, Set.copyOf(MEMBERS));
            }
            JsonNode value = json.path(member);
            if (!value.isTextual() && !value.isNull()) {
                throw Problem.invalidValue(member, value.toString(), "a text");
            }
            if (value.asText().indexOf('\0') >= 0) {
                throw Problem.invalidValue(member, value.asText().replace("\0", "\\0"), "no NUL character");
            }
        }
        return new VerifyRequest(text(json, "quote"), text(json, "speaker"), text(json, "from"), text(json, "to"));
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw Problem.of(ProblemCode.TOO_LARGE, "A question has at most " + LONGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, "The body broke off");
        }
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = ParleyJson.mapper().readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Told below.
        }
        throw Problem.of(
                ProblemCode.INVALID_REQUEST,
                "The body is no JSON object with the members " + String.join(", ", MEMBERS));
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.path(member).textValue()).filter(value -> !value.isBlank());
    }
}
