package parley.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where talks of one family are held, in words that can be compared: the country, if any account of the family tells the
 * country of the place, else the place. Immutable.
 */
final class Scope {

    private final Map<String, String> countries = new HashMap<>();

    Scope(Collection<TalkReport> family) {
        Map<String, TreeSet<String>> told = new HashMap<>();
        for (TalkReport report : family) {
            if (report.place().isPresent() && report.country().isPresent()) {
                told.computeIfAbsent(report.place().get(), place -> new TreeSet<>())
                        .add(report.country().get());
            }
        }
        told.forEach((place, all) -> {
            if (all.size() == 1) {
                countries.put(place, all.first());
            }
        });
    }

    /** Where a report says the talks are held; empty if it does not. */
    Optional<String> of(TalkReport report) {
        return report.country().or(() -> report.place().map(place -> countries.getOrDefault(place, place)));
    }
}
