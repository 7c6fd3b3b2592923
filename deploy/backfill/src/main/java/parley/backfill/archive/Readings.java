package parley.backfill.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What becomes of the records of one piece of an archive, one after the other. Not thread-safe. */
interface Readings extends Closeable {

    /**
     * The next; empty behind the last.
     *
     * @throws IOException if nothing more can be read; any other failure is that of one record
     */
    Optional<Reading> next() throws IOException;

    /** How far it is, for messages. */
    Place place();
}
