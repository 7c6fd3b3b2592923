package parley.query.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many statements each group holds.
 *
 * @param by what the groups have in common
 * @param groups the largest first, of equals the lesser key or number; stretches of time in their order
 * @param more whether there are smaller groups that are not told
 * @param unknown how many statements are in no group, as it is not known in which
 */
record Counts(Grouping by, List<Group> groups, boolean more, long unknown) {

    /** A group by its key, which is a number where the index has numbers. */
    record Group(String key, long count) {}

    Counts {
        groups = List.copyOf(groups);
    }

    /** @param found counts by key, one more than are told at most if there are more */
    static <K extends Comparable<? super K>> Counts of(Grouping by, Map<K, Long> found, long unknown) {
        Comparator<Map.Entry<K, Long>> byKey = Map.Entry.comparingByKey();
        Comparator<Map.Entry<K, Long>> byCount =
                Map.Entry.<K, Long>comparingByValue().reversed().thenComparing(byKey);
        List<Map.Entry<K, Long>> told =
                found.entrySet().stream().sorted(byCount).limit(by.most()).toList();
        List<Group> groups = told.stream()
                .sorted(by.isTime() ? byKey : byCount)
                .map(entry -> new Group(entry.getKey().toString(), entry.getValue()))
                .toList();
        return new Counts(by, groups, found.size() > by.most(), unknown);
    }
}
