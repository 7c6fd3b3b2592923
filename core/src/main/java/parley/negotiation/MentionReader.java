package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.negotiation.TalkMention.Kind;
import parley.time.DateExpression.Point;
import parley.time.DateExpression.Season;
import parley.time.DateMention;

/** Reads around words of talks all that their sentence says of them. */
final class MentionReader {

    /** How far behind talks the verb may stand that says that they began. */
    private static final int BEGAN = 3;

    private final ClauseReader clause;
    private final People people;

    MentionReader(Parties parties, People people, Places places) {
        this.people = people;
        this.clause = new ClauseReader(parties, people, places);
    }

    /**
     * The talks that words tell of.
     *
     * @param from the first token of the words
     * @param head their noun or verb
     * @param to the token behind the last
     * @param verb whether whoever acts takes part, as with {@code met}
     */
    TalkMention read(Line line, int from, int head, int to, Kind kind, boolean verb) {
        Optional<Integer> number = TalkNoun.ordinalIn(line, from, head)
                .or(() -> head + 1 < line.size() ? TalkNoun.numberBehind(line, head) : Optional.empty())
                .or(() -> TalkNoun.timeBehind(line, to))
                .or(() -> TalkNoun.rankBehind(line, to));
        int count = number.isPresent() ? 1 : TalkNoun.countIn(line, from, head);
        List<Parties.Named> between = clause.partiesOf(line, from, to);
        Optional<DateMention> date = ClauseReader.dateOf(line, from, to);
        // what began in some month or year goes on for longer
        boolean began = kind == Kind.TALKS
                && line.anyIn(to, to + BEGAN, "began")
                && date.filter(MentionReader::isSpell).isPresent();
        StatusReader status = new StatusReader(line, from, to);
        boolean bare = from == head && (line.in(head, "met") && !line.in(head, "meeting") || line.in(head, "spoke"));
        boolean acted = verb
                || bare
                || line.anyIn(from - 4, from, "has")
                || line.in(to, "held")
                        && line.anyIn(to, to + 3, "held")
                        && people.at(line, 0).isPresent();
        return new TalkMention(
                line,
                from,
                to,
                began ? Kind.PROCESS : kind,
                number,
                count,
                TalkNoun.isNext(line, from, head) || line.is(head, "meet") && line.is(to, "again"),
                status.status(),
                status.progress(),
                status.unreal(),
                between,
                clause.peopleOf(line, from, to, acted),
                clause.placeOf(line, from, to),
                date,
                ClauseReader.modeOf(line, from, to, kind),
                ClauseReader.formatOf(line, from, to));
    }

    /** Whether words tell a month, a season or a year, and no day. */
    private static boolean isSpell(DateMention date) {
        return date.expression() instanceof Season
                || date.expression() instanceof Point point && point.day().isEmpty();
    }
}
