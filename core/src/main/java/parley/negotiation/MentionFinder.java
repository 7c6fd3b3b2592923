package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.negotiation.TalkMention.Kind;
import parley.time.DateExpression.Interval;
import parley.token.Token;

/** Finds the words of a sentence that tell of talks. */
final class MentionFinder {

    private static final int NEAR = 9;

    private final People people;
    private final ClauseReader clause;

    MentionFinder(Parties parties, People people, Places places) {
        this.people = people;
        this.clause = new ClauseReader(parties, people, places);
    }

    /** Whether a sentence has a noun or verb of talks in it; cheap, and true of every sentence in which some are found. */
    static boolean mayMention(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean noun = line.in(i, "heads")
                    && TalkNoun.kind(line, TalkNoun.modifiersFrom(line, i), i).isPresent();
            if (noun || isVerb(line, i)) {
                return true;
            }
        }
        return false;
    }

    /** The mentions in a sentence, in text order. */
    List<TalkMention> find(Line line) {
        List<TalkMention> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Optional<TalkMention> mention = noun(line, i);
            if (mention.isEmpty()) {
                mention = verb(line, i);
            }
            mention.ifPresent(found::add);
            i = mention.map(TalkMention::to).orElse(i + 1);
        }
        return found;
    }

    /** {@code They took place in …}: the talks of the sentence before, once more. */
    Optional<TalkMention> again(Line line, TalkMention before) {
        boolean pronoun = line.is(0, "they") || line.is(0, "it") || line.is(0, "these") || line.is(0, "those");
        boolean tells = line.is(1, "took") && line.is(2, "place")
                || (line.is(1, "were") || line.is(1, "was")) && line.is(2, "held")
                || line.is(1, "lasted")
                || line.is(1, "began");
        boolean next = line.paragraph() == before.line().paragraph()
                && line.number() == before.line().number() + 1;
        if (!pronoun || !tells || !next) {
            return Optional.empty();
        }
        TalkMention told = mention(line, 0, 0, 1, before.kind());
        boolean lasting =
                told.date().filter(d -> d.expression() instanceof Interval).isPresent();
        Kind kind = before.kind() == Kind.TALKS && lasting ? Kind.PROCESS : before.kind();
        return Optional.of(new TalkMention(
                line,
                0,
                1,
                kind,
                before.number(),
                1,
                false,
                told.status(),
                told.progress(),
                told.unreal(),
                before.parties(),
                before.people(),
                told.place(),
                told.date(),
                before.mode(),
                before.format()));
    }

    /** A noun of talks with what stands before it: {@code the third round of direct talks}. */
    private Optional<TalkMention> noun(Line line, int head) {
        Token token = line.at(head);
        if (!token.isWord()
                || !line.in(head, "heads")
                || line.in(head - 1, "not-before")
                || line.in(head + 1, "not-behind")) {
            return Optional.empty();
        }
        int from = TalkNoun.modifiersFrom(line, head);
        Optional<Kind> kind = TalkNoun.kind(line, from, head);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        int to = head + 1;
        if (line.is(to, "of")) {
            int inner = TalkNoun.innerHead(line, to + 1);
            to = inner > 0 ? inner + 1 : to;
        }
        return Optional.of(mention(line, from, head, to, kind.get()));
    }

    private static boolean isVerb(Line line, int i) {
        boolean spoke = line.in(i, "spoke") && line.anyIn(i, i + NEAR, "wire");
        return spoke || line.is(i, "met") || line.is(i, "meets") || line.is(i, "telephoned") || line.is(i, "phoned");
    }

    /** {@code A met B}, {@code A and B spoke by phone}. */
    private Optional<TalkMention> verb(Line line, int i) {
        boolean met = line.is(i, "met") || line.is(i, "meets");
        boolean spoke = line.in(i, "spoke") && line.anyIn(i, i + NEAR, "wire")
                || line.is(i, "telephoned")
                || line.is(i, "phoned");
        if (!met && !spoke) {
            return Optional.empty();
        }
        TalkMention mention = mention(line, i, i, i + 1, met ? Kind.MEETING : Kind.CALL);
        boolean between = mention.people().size() > 1
                || mention.parties().size() > 1
                || !mention.people().isEmpty()
                        && (line.is(i + 1, "with") || people.at(line, i + 1).isPresent());
        return between ? Optional.of(mention) : Optional.empty();
    }

    private TalkMention mention(Line line, int from, int head, int to, Kind kind) {
        Optional<Integer> number = TalkNoun.ordinalIn(line, from, head)
                .or(() -> head + 1 < line.size() ? TalkNoun.numberBehind(line, head) : Optional.empty());
        int count = number.isPresent() ? 1 : TalkNoun.countIn(line, from, head);
        List<Parties.Named> between = clause.partiesOf(line, from, to);
        StatusReader status = new StatusReader(line, from, to);
        boolean verbal = from == head && (line.in(head, "met") && !line.in(head, "meeting") || line.in(head, "spoke"))
                || line.anyIn(from - 4, from, "has")
                || line.anyIn(to, to + 3, "held")
                        && line.in(to, "held")
                        && people.at(line, 0).isPresent();
        return new TalkMention(
                line,
                from,
                to,
                kind,
                number,
                count,
                TalkNoun.isNext(line, from, head),
                status.status(),
                status.progress(),
                status.unreal(),
                between,
                clause.peopleOf(line, from, to, verbal),
                clause.placeOf(line, from, to),
                ClauseReader.dateOf(line, from, to),
                ClauseReader.modeOf(line, from, to, kind),
                ClauseReader.formatOf(line, from, to));
    }
}
