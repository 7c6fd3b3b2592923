package parley.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who is there in a capacity of its own: {@code Tavren attended as an observer}, {@code the guarantor states, Qarmat and
 * Tavren}, {@code the signatories were Karelund and Boreva}. Stateless.
 */
final class Capacities {

    /** Words of talks.txt that tell a capacity. */
    private static final Map<String, ParticipationRole> ROLES = Map.of(
            "observes", ParticipationRole.OBSERVER,
            "guarantees", ParticipationRole.GUARANTOR,
            "signs", ParticipationRole.SIGNATORY);

    /** How many words may stand between a name and its "as", or before it that leave it open. */
    private static final int NEAR = 6;
    /** How many words a list of names may have. */
    private static final int LIST = 14;

    private Capacities() {}

    /** Those whom the sentences about talks name, each with the capacity told first. */
    static Map<String, Intermediaries.Named> of(TalkGroup group, Parties parties) {
        Map<String, Intermediaries.Named> found = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = 0; i < line.size(); i++) {
                int at = i;
                ROLES.forEach((words, role) -> {
                    if (line.in(at, words)) {
                        at(line, at, role, parties)
                                .forEach(party -> found.putIfAbsent(
                                        party.name(), new Intermediaries.Named(party.name(), role, party.span())));
                    }
                });
            }
        }
        return found;
    }

    private static List<Parties.Named> at(Line line, int noun, ParticipationRole role, Parties parties) {
        if (isOpen(line, noun)) {
            return List.of();
        }
        int article = line.is(noun - 1, "a") || line.is(noun - 1, "an") || line.is(noun - 1, "the") ? noun - 1 : noun;
        if (line.is(article - 1, "as")) {
            int end = article - 1;
            while (end > 0 && article - end < NEAR && line.in(end - 1, "attending")) {
                end--;
            }
            return listBefore(line, end, parties);
        }
        // "observers from Tavren" may watch anything; they are at the talks only if the sentence says so
        boolean there = role != ParticipationRole.OBSERVER || line.anyIn(noun, noun + LIST, "attending");
        int from = noun + 1;
        while (there && from - noun < 4 && line.in(from, "named-by")) {
            from++;
        }
        return there ? parties.listAt(line, from) : List.of();
    }

    /** Whether the capacity is denied, wished for or still to come. */
    private static boolean isOpen(Line line, int noun) {
        for (int i = Math.max(0, noun - NEAR); i < noun; i++) {
            if (StanceWords.isNegative(line.at(i).lower()) || line.in(i, "hypothetical") || line.in(i, "ahead")) {
                return true;
            }
        }
        return false;
    }

    /** The longest list of names that ends right before a token. */
    private static List<Parties.Named> listBefore(Line line, int end, Parties parties) {
        for (int start = Math.max(0, end - LIST); start < end; start++) {
            boolean opens = NameReader.startsAt(line, start) && (start == 0 || !line.isName(start - 1));
            boolean one = opens && !line.anyIn(start, end, "apart");
            List<Parties.Named> list = one ? parties.listAt(line, start) : List.of();
            if (!list.isEmpty() && list.get(list.size() - 1).to() == end) {
                return list;
            }
        }
        return List.of();
    }
}
