package parley.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.document.DocumentId;

/**
 * Where talks of one family are held, in words that can be compared: the country, if any account of the family tells the
 * country of the place, else the place. Immutable.
 */
final class Scope {

    private final Map<String, String> countries = new HashMap<>();
    private final Map<DocumentId, TreeSet<String>> ofRounds = new HashMap<>();

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
        for (TalkReport report : family) {
            if (report.number().isPresent()) {
                told(report)
                        .ifPresent(where -> ofRounds.computeIfAbsent(report.document(), document -> new TreeSet<>())
                                .add(where));
            }
        }
    }

    /**
     * Where a report says the talks are held; a round for which it does not is where all other numbered rounds of the same
     * document are. Empty if that is not known either.
     */
    Optional<String> of(TalkReport report) {
        return told(report)
                .or(() -> report.number()
                        .flatMap(number -> Optional.ofNullable(ofRounds.get(report.document())))
                        .filter(places -> places.size() == 1)
                        .map(TreeSet::first));
    }

    private Optional<String> told(TalkReport report) {
        return report.country().or(() -> report.place().map(place -> countries.getOrDefault(place, place)));
    }
}
