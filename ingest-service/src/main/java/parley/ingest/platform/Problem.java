package parley.ingest.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What went wrong, as it is told on the wire after RFC 9457.
 *
 * @param type names the kind of problem; follows from the code
 * @param title the kind of problem in words; always the same for a code
 * @param status the HTTP status
 * @param detail what was wrong this time, with the value at fault
 * @param code the kind of problem, for programs
 * @param pointer the field at fault, as a JSON Pointer into the body
 * @param parameter the query parameter or header at fault
 * @param line the line of the body at fault, from 1
 * @param column the column in that line, from 1
 * @param suggestion what was probably meant
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        Optional<String> pointer,
        Optional<String> parameter,
        Optional<Integer> line,
        Optional<Integer> column,
        Optional<String> suggestion) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(
                URI.create("urn:parley:problem:" + code.name().toLowerCase(Locale.ROOT)),
                code.title(),
                code.status(),
                detail,
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What failed may be sent again when the database is back. */
    public static Problem ofDatabaseAway() {
        return of(ProblemCode.UNAVAILABLE, "the database does not answer; try again later");
    }

    public Problem atField(String name) {
        return atPointer("", name);
    }

    /** @param within the object in which the field is, as a JSON Pointer */
    public Problem atPointer(String within, String name) {
        String place = within + '/' + name.replace("~", "~0").replace("/", "~1");
        return new Problem(type, title, status, detail, code, Optional.of(place), parameter, line, column, suggestion);
    }

    public Problem atParameter(String name) {
        return new Problem(type, title, status, detail, code, pointer, Optional.of(name), line, column, suggestion);
    }

    public Problem at(int atLine, int atColumn) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                pointer,
                parameter,
                Optional.of(atLine),
                Optional.of(atColumn),
                suggestion);
    }

    public Problem suggesting(Optional<String> meant) {
        return new Problem(type, title, status, detail, code, pointer, parameter, line, column, meant);
    }
}
