package parley.joining;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Members in groups that grow together: disjoint sets. Not thread-safe.
 *
 * @param <M> the members; their order decides ties, so that the order of joining makes no difference
 */
final class Groups<M> {

    private final Map<M, M> parents = new HashMap<>();
    private final Comparator<? super M> order;

    Groups(Comparator<? super M> order) {
        this.order = order;
    }

    void add(M member) {
        parents.putIfAbsent(member, member);
    }

    /** Makes one group of the groups of two members, which are added if they are new. */
    void join(M one, M other) {
        add(one);
        add(other);
        M first = groupOf(one);
        M second = groupOf(other);
        if (order.compare(first, second) <= 0) {
            parents.put(second, first);
        } else {
            parents.put(first, second);
        }
    }

    /** The first member of a member's group. */
    M groupOf(M member) {
        M root = member;
        while (!parents.getOrDefault(root, root).equals(root)) {
            root = parents.getOrDefault(root, root);
        }
        M step = member;
        while (!step.equals(root)) {
            M next = parents.getOrDefault(step, root);
            parents.put(step, root);
            step = next;
        }
        return root;
    }

    /** All groups by their first members, each in order. */
    SortedMap<M, List<M>> all() {
        return parents.keySet().stream()
                .sorted(order)
                .collect(Collectors.groupingBy(
                        this::groupOf, () -> new TreeMap<>(order), Collectors.toUnmodifiableList()));
    }
}
