package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds who heads the delegations: {@code the head of the Lisk delegation, Mara Velic}, {@code Edda Roth, who leads Marra's
 * team}, {@code chief negotiator Ivo Marn}.
 */
final class DelegationHeads {

    private static final int NEAR = 7;

    private DelegationHeads() {}

    /** The heads named anywhere in a document, each where the text first calls them so. */
    static List<People.Named> find(Story story) {
        Map<String, People.Named> heads = new LinkedHashMap<>();
        for (Line line : story.lines()) {
            for (int i = 0; i < line.size(); i++) {
                if (tells(line, i)) {
                    for (People.Named head : beside(line, i, story.people())) {
                        heads.putIfAbsent(head.name(), head);
                    }
                }
            }
        }
        return new ArrayList<>(heads.values());
    }

    /** Whether a token is a word for a team with one for its head beside it, or for a negotiator with a rank. */
    private static boolean tells(Line line, int i) {
        boolean team = line.in(i, "delegation") && line.anyIn(i - 6, i + 4, "leads");
        boolean negotiator = line.in(i, "negotiator")
                && (line.in(i - 1, "leads") || line.is(i - 1, "top") || line.is(i - 1, "senior"));
        return team || negotiator;
    }

    /** The person nearest to the token; with a plural, the two that "and" joins. */
    private static List<People.Named> beside(Line line, int at, People people) {
        List<People.Named> near = new ArrayList<>();
        int best = NEAR;
        for (int i = Math.max(0, at - 2 * NEAR); i < Math.min(line.size(), at + 2 * NEAR); i++) {
            Optional<People.Named> person = people.at(line, i);
            if (person.isPresent()) {
                int distance = i > at ? i - at : at - person.get().to();
                if (distance < best) {
                    near.clear();
                    near.add(person.get());
                    best = distance;
                } else if (!near.isEmpty()
                        && isPair(line, near.get(0).to(), person.get().from())) {
                    near.add(person.get());
                }
                i = person.get().to() - 1;
            }
        }
        return near;
    }

    /** Whether "and", perhaps with a party and a title, stands between two names. */
    private static boolean isPair(Line line, int end, int next) {
        for (int i = end; i < Math.min(next, end + 6); i++) {
            if (line.is(i, "and")) {
                return next - end < 12;
            }
        }
        return false;
    }
}
