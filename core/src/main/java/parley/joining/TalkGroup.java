package parley.joining;

import java.util.List;

/**
 * Reports of the same talks.
 *
 * @param members in the order of their ids; never empty
 * @param reason why they are taken for the same; empty where there is only one
 */
public record TalkGroup(List<TalkReport> members, String reason) {

    public TalkGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group of nobody");
        }
    }
}
