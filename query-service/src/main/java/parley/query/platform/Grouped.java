package parley.query.platform;

import java.util.List;
import java.util.Optional;

/**
 * How many entries of a list each group holds, whatever the page.
 *
 * @param by what the groups have in common, as asked for
 * @param groups the largest first; stretches of time in their order
 * @param more whether there are smaller groups that are not told
 * @param unknown how many entries are in no group, as it is not known in which
 */
public record Grouped(String by, List<Group> groups, boolean more, long unknown) {

    /**
     * One group.
     *
     * @param key what the filter of the same name takes
     * @param name how to show it, where that is not the key
     */
    public record Group(String key, Optional<String> name, long count) {}

    public Grouped {
        groups = List.copyOf(groups);
    }
}
