package parley.backfill.archive;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where in an archive a record begins.
 *
 * @param file the address of its file
 * @param offset in bytes of the file as it is stored or, in lines that are compressed as a whole, of what is inside
 */
public record Place(String file, long offset) implements Comparable<Place>, Serializable {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingLong(Place::offset);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** A text that sorts as places do. */
    public String sortable() {
        return file + ' ' + String.format("%019d", offset);
    }
}
