package parley.query.utterance;

import java.util.HashMap;
import java.util.Map;

/** Sets that grow together, each named after its smallest member: union and find. Not thread-safe. */
final class Labels {

    private final Map<String, String> parents = new HashMap<>();

    /** The name of the set in which this is. */
    String of(String member) {
        String parent = parents.getOrDefault(member, member);
        if (parent.equals(member)) {
            return member;
        }
        String label = of(parent);
        parents.put(member, label);
        return label;
    }

    void join(String a, String b) {
        String one = of(a);
        String other = of(b);
        int order = one.compareTo(other);
        if (order != 0) {
            parents.put(order < 0 ? other : one, order < 0 ? one : other);
        }
    }
}
