package parley.negotiation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.lexicon.Countries.Country;
import parley.text.TextSpan;

/**
 * Finds who helps others to talk: {@code talks hosted by Qarmat}, {@code the Tavren-mediated round}, {@code Marra mediates the
 * talks}. Stateless.
 */
final class Intermediaries {

    /** Words of talks.txt that tell a role. */
    private static final Map<String, ParticipationRole> ROLES = Map.of(
            "mediates", ParticipationRole.MEDIATOR,
            "facilitates", ParticipationRole.FACILITATOR,
            "hosts", ParticipationRole.HOST);

    /** A name with its role. */
    record Named(String name, ParticipationRole role, TextSpan span) {}

    private Intermediaries() {}

    /** Those whom the sentences about talks name, each with the role told first. */
    static Map<String, Named> of(TalkGroup group) {
        Map<String, Named> found = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = 0; i < line.size(); i++) {
                at(line, i, mention).ifPresent(one -> found.putIfAbsent(one.name(), one));
            }
        }
        return found;
    }

    /** The role that a person's own words of office tell, such as "the mediator, Emil Brandt". */
    static Optional<ParticipationRole> roleOf(People.Named person) {
        Line line = person.line();
        for (int i = Math.max(0, person.from() - 3); i < person.from(); i++) {
            if (line.is(i, "mediator") || line.is(i, "facilitator")) {
                return Optional.of(line.is(i, "mediator") ? ParticipationRole.MEDIATOR : ParticipationRole.FACILITATOR);
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> at(Line line, int i, TalkMention mention) {
        String word = line.at(i).lower();
        int hyphen = word.lastIndexOf('-');
        Optional<ParticipationRole> role = role(word.substring(hyphen + 1));
        if (role.isEmpty()) {
            return Optional.empty();
        }
        if (hyphen > 0) {
            boolean own = i >= mention.from() && i < mention.to() && line.at(i).capital();
            return own
                    ? Optional.of(new Named(
                            country(line.at(i).printed().substring(0, hyphen)), role.get(), line.span(i, i + 1)))
                    : Optional.empty();
        }
        int by = line.is(i + 1, "by") ? i + 2 : -1;
        if (by > 0) {
            int from = line.is(by, "the") ? by + 1 : by;
            return from < line.size() && NameReader.startsAt(line, from)
                    ? Optional.of(named(line, from, NameReader.endOfBody(line, from), role.get()))
                    : Optional.empty();
        }
        boolean acts = i > 0 && line.isName(i - 1) && i < mention.from() && mention.from() - i < 5;
        int from = i;
        while (acts && from > 0 && line.isName(from - 1)) {
            from--;
        }
        return acts ? Optional.of(named(line, from, i, role.get())) : Optional.empty();
    }

    private static Optional<ParticipationRole> role(String word) {
        return ROLES.entrySet().stream()
                .filter(entry -> TalkWords.in(entry.getKey(), word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Named named(Line line, int from, int to, ParticipationRole role) {
        return new Named(country(NameReader.text(line, from, to)), role, line.span(from, to));
    }

    private static String country(String name) {
        return Parties.country(name).map(Country::name).orElse(name);
    }
}
