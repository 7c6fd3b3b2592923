package parley.query.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much there is on the wire.
 *
 * @param statements how many can be found
 * @param documents how many are in the record
 * @param speakers how many stand for themselves
 * @param negotiations how many talks stand for themselves, parts of others included
 * @param utterances how many are reported by more than one statement
 * @param publishers how many outlets printed documents in which somebody says something, whatever the spelling of their names
 * @param published when the documents appeared
 * @param position of the last change of the feed that can be searched
 * @param recordedAt when that change was committed to the record
 * @param lagSeconds age of that change, 0 while the feed has nothing newer; absent where this replica does not ask the feed
 */
public record StatsView(
        long statements,
        long documents,
        long speakers,
        long negotiations,
        long utterances,
        long publishers,
        Dates published,
        long position,
        Optional<Instant> recordedAt,
        Optional<Double> lagSeconds) {

    /**
     * The days that are covered.
     *
     * @param from the earliest day on which a document may have appeared
     * @param to the latest such day
     */
    public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {}
}
