package parley.query.store;

import java.time.Instant;

/** What the read model knows of an id. */
public sealed interface Presence<T> {

    /** It is in the record. */
    record Present<T>(T value) implements Presence<T> {}

    /**
     * It was in the record and left it.
     *
     * @param id the id that was asked for
     * @param since when it left
     */
    record Gone<T>(String id, Instant since) implements Presence<T> {}

    /**
     * Another id stands for it.
     *
     * @param id the id that was asked for
     * @param to the id that stands, itself joined to no other
     */
    record Moved<T>(String id, String to) implements Presence<T> {}

    /** No change ever spoke of it. */
    record Unknown<T>(String id) implements Presence<T> {}
}
