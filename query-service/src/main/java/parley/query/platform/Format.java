package parley.query.platform;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which answers can be had. */
public enum Format {
    JSON("json", "application/json"),
    /** A line of JSON for each entry; the whole list, however long. */
    NDJSON("x-ndjson", "application/x-ndjson"),
    /** RFC 4180, with a line of names; the whole list, however long. */
    CSV("csv", "text/csv"),
    /** schema.org and W3C Web Annotation. */
    JSON_LD("ld+json", "application/ld+json"),
    BIBTEX("bibtex", "application/x-bibtex"),
    /** Citations as reference managers exchange them (Citation Style Language). */
    CSL_JSON("csl+json", "application/vnd.citationstyles.csl+json"),
    /** RFC 4287. */
    ATOM("atom", "application/atom+xml"),
    /** RFC 5545. */
    ICALENDAR("ics", "text/calendar");

    private final String written;
    private final MediaType type;

    Format(String written, String type) {
        this.written = written;
        MediaType parsed = MediaType.valueOf(type);
        // JSON is UTF-8 by its own definition; the others have to say so.
        this.type = type.endsWith("json") ? parsed : parsed.withCharset("UTF-8");
    }

    /** The value of the query key {@code format}. */
    public String written() {
        return written;
    }

    public MediaType type() {
        return type;
    }

    /** Whether it holds whole lists instead of pages. */
    public boolean isStream() {
        return this == NDJSON || this == CSV;
    }

    /**
     * The form that a request asks for: by {@code format} or, failing that, by {@code Accept}.
     *
     * @param offered what there is, the preferred first
     * @throws Problem if nothing that is offered is asked for
     */
    public static Format asked(QueryKeys keys, Request request, List<Format> offered) {
        // A plus in a query is read as a space, and often meant as a plus.
        Optional<String> named =
                keys.one("format").map(value -> value.replace(' ', '+').toLowerCase(Locale.ROOT));
        if (named.isPresent()) {
            return QueryKeys.word("format", named.get(), offered, Format::written);
        }
        MediaType[] types = offered.stream()
                .map(format -> new MediaType(format.type.getType(), format.type.getSubtype()))
                .toArray(MediaType[]::new);
        Variant chosen = request.selectVariant(Variant.mediaTypes(types).build());
        if (chosen == null) {
            throw Problem.of(
                    ProblemCode.NOT_ACCEPTABLE,
                    "Offered here are "
                            + String.join(
                                    ", ",
                                    offered.stream().map(f -> f.type.toString()).toList()));
        }
        return offered.stream()
                .filter(format -> format.type.isCompatible(chosen.getMediaType()))
                .findFirst()
                .orElse(JSON);
    }
}
