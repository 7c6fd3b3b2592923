package parley.negotiation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighs which names of a document are the sides of the matter it tells of. Not thread-safe. */
final class Sides {

    private static final int PAIRED = 4;
    private static final int LEAST = 2;

    private final Map<String, NameUse> uses = new LinkedHashMap<>();
    /** Names printed together, sorted, with how strongly that makes them the sides of one matter. */
    private final Map<List<String>, Integer> together = new LinkedHashMap<>();

    private final PartyNames names;

    Sides(PartyNames names) {
        this.names = names;
    }

    /** What is noted of the use of a name. */
    NameUse use(String name) {
        return uses.computeIfAbsent(name, k -> new NameUse());
    }

    /** Notes that names stand together; {@code weight} is 3 where words such as "between" join them. */
    void add(List<String> list, int weight) {
        if (list.size() > 1) {
            together.merge(list.stream().sorted().toList(), weight, Integer::sum);
        }
    }

    /** Those named most like the two sides of talks; none, if no names are. */
    List<String> likeliest() {
        Optional<List<String>> best = together.entrySet().stream()
                .filter(entry -> isPlausible(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingInt(this::weight))
                .map(Map.Entry::getKey);
        if (best.isPresent()) {
            return best.get();
        }
        int top = uses.keySet().stream().mapToInt(this::score).max().orElse(0);
        return uses.keySet().stream()
                .filter(name -> score(name) > 0)
                .sorted(Comparator.comparing(name -> -score(name)))
                .limit(2)
                .filter(name -> top >= LEAST)
                .toList();
    }

    /** Names together are sides if one of them at least is used like a party, or words such as "between" say so. */
    private boolean isPlausible(List<String> list, int weight) {
        boolean named = list.stream().noneMatch(name -> names.isSurname(name) || names.isGeneric(name));
        int most = list.stream().mapToInt(this::score).max().orElse(0);
        int least = list.stream().mapToInt(this::score).min().orElse(0);
        return named
                && list.size() < 7
                && (weight > 2
                        || most > 1
                                && (least > 0
                                        || list.size() == 2
                                                && list.stream()
                                                        .noneMatch(name -> name.indexOf(' ') > 0 && score(name) == 0)));
    }

    private int weight(Map.Entry<List<String>, Integer> entry) {
        double mean = entry.getKey().stream()
                .mapToInt(name -> Math.min(12, score(name)))
                .average()
                .orElse(0);
        return (int) Math.round(entry.getValue() * PAIRED + 2 * mean);
    }

    /** How likely a name is that of a side; 0 if it is not at all. */
    int score(String name) {
        if (names.isSurname(name) || names.isGeneric(name)) {
            return 0;
        }
        NameUse use = uses.get(name);
        return use == null ? 0 : use.score() + (use.score() > 0 && names.hasAdjective(name) ? 2 : 0);
    }
}
