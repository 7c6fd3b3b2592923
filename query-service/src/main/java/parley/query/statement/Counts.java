package parley.query.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many statements each group holds.
 *
 * @param by what the groups have in common
 * @param groups the largest first, of equals the lesser key; stretches of time in their order
 * @param more whether there are smaller groups that are not told
 * @param unknown how many statements are in no group, as it is not known in which
 */
record Counts(Grouping by, List<Group> groups, boolean more, long unknown) {

    /** A group by its key. */
    record Group(String key, long count) {}

    private static final Comparator<Group> BY_KEY = Comparator.comparing(Group::key);
    private static final Comparator<Group> BY_COUNT =
            Comparator.comparing(Group::count).reversed().thenComparing(BY_KEY);

    Counts {
        groups = List.copyOf(groups);
    }

    /** @param found counts by key, one more than are told at most if there are more */
    static Counts of(Grouping by, Map<String, Long> found, long unknown) {
        List<Group> groups = new ArrayList<>();
        found.forEach((key, count) -> groups.add(new Group(key, count)));
        groups.sort(BY_COUNT);
        boolean more = groups.size() > by.most();
        List<Group> told = new ArrayList<>(groups.subList(0, Math.min(groups.size(), by.most())));
        if (by.isTime()) {
            told.sort(BY_KEY);
        }
        return new Counts(by, told, more, unknown);
    }
}
