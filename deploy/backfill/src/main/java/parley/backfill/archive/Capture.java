package parley.backfill.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import parley.document.Document;
import parley.reader.InvalidFieldException;
import parley.reader.Metadata;

/**
 * One time that an archive holds a text: what is said of it there beside the text, when it was fetched, and where it is.
 *
 * @param fields title and publication, by the names of {@link Metadata#FIELDS}
 * @param fetched when, such as {@code 2031-03-10T09:00:00.000000000Z}, which sorts as time does; empty if that is not known
 * @param place where in the archive
 */
public record Capture(TreeMap<String, String> fields, String fetched, Place place)
        implements Comparable<Capture>, Serializable {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The oldest first, those of which the time is not known before all. */
    private static final Comparator<Capture> ORDER =
            Comparator.comparing(Capture::fetched).thenComparing(Capture::place);

    /**
     * What a document says of itself beside its text. A page's title or publisher that no document can have, as it is too
     * long, is left out.
     */
    static Capture of(Document document, Optional<Instant> fetched, Place place) {
        TreeMap<String, String> fields = new TreeMap<>();
        document.title().ifPresent(title -> put(fields, "title", title));
        document.publications().stream().findFirst().ifPresent(publication -> {
            publication.publisher().ifPresent(publisher -> put(fields, "publisher", publisher));
            publication.url().ifPresent(url -> put(fields, "url", url.toString()));
            publication.published().ifPresent(date -> put(fields, "published", date.edtf()));
        });
        return new Capture(fields, fetched.map(SORTABLE::format).orElse(""), place);
    }

    private static void put(TreeMap<String, String> fields, String name, String value) {
        try {
            Metadata.of(field -> field.equals(name) ? Optional.of(value) : Optional.empty());
            fields.put(name, value);
        } catch (InvalidFieldException e) {
            // Only a page says such things of itself; the rest of it is as good as any.
            fields.remove(name);
        }
    }

    /** The same as core has it. */
    public Metadata metadata() {
        try {
            return Metadata.of(name -> Optional.ofNullable(fields.get(name)));
        } catch (InvalidFieldException e) {
            throw new IllegalStateException("checked when it was read: " + e.getMessage(), e);
        }
    }

    @Override
    public int compareTo(Capture other) {
        return ORDER.compare(this, other);
    }
}
