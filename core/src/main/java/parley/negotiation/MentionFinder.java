package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.negotiation.TalkMention.Kind;
import parley.segment.SegmentKind;
import parley.time.DateExpression.Interval;
import parley.token.Token;
import parley.token.TokenKind;

/** Finds the words of a sentence that tell of talks. */
final class MentionFinder {

    /** How far into a heading its first noun may stand. */
    private static final int TITLE = 6;

    /** How far behind a round without its noun the verb may stand that says it was held. */
    private static final int ELIDED = 12;

    /** How far behind a meeting the reporters may stand whom somebody met. */
    private static final int REPORTERS = 6;

    private final MentionReader reader;
    private final TalkVerb verb;

    MentionFinder(MentionReader reader, TalkVerb verb) {
        this.reader = reader;
        this.verb = verb;
    }

    /** Whether a sentence has a word of talks in it; cheap, and true of every sentence in which some are found. */
    static boolean mayMention(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean noun = line.in(i, "heads")
                    && TalkNoun.kind(line, TalkNoun.modifiersFrom(line, i), i).isPresent();
            if (noun || line.in(i, "negotiating") || TalkVerb.mayTell(line, i) || mayAppear(line, i)) {
                return true;
            }
        }
        return false;
    }

    /** The mentions in a sentence, in text order. */
    List<TalkMention> find(Line line, Optional<TalkMention> last) {
        List<TalkMention> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Optional<TalkMention> mention = noun(line, i);
            if (mention.isEmpty()) {
                mention = verb.at(line, i);
            }
            if (mention.isEmpty()) {
                mention = appearance(line, i);
            }
            if (mention.isEmpty() && !found.isEmpty()) {
                TalkMention before = found.get(found.size() - 1);
                mention = elided(line, i, 2).map(m -> m.like(before));
            } else if (mention.isEmpty() && i == 0 && line.anyIn(3, ELIDED, "held")) {
                mention = elided(line, i, last.flatMap(TalkMention::number).isPresent() ? 1 : 2);
            }
            mention.ifPresent(found::add);
            i = mention.map(TalkMention::to).orElse(i + 1);
        }
        return found;
    }

    /** {@code The second round was held in May and the third in June}: the noun is left out. */
    private Optional<TalkMention> elided(Line line, int i, int least) {
        boolean apart = i + 2 < line.size()
                && (line.at(i + 2).is(TokenKind.COMMA) || line.is(i + 2, "there") || line.is(i + 2, "again"));
        int to = apart ? i + 3 : i + 2;
        boolean bare = line.is(i, "the")
                && line.size() > to
                && TalkWords.ordinal(line.at(i + 1).lower())
                        .filter(n -> n >= least)
                        .isPresent()
                && (line.is(to, "on") || line.is(to, "in") || line.is(to, "at"));
        return bare
                ? Optional.of(reader.read(line, i, i + 2, i + 2, Kind.ROUND, false))
                        .filter(m -> m.date().isPresent() || m.place().isPresent())
                : Optional.empty();
    }

    /** {@code They took place in …}: the talks of the sentence before, once more. */
    Optional<TalkMention> again(Line line, TalkMention before) {
        boolean pronoun = line.is(0, "they") || line.is(0, "it") || line.is(0, "these") || line.is(0, "those");
        boolean tells = line.is(1, "took") && line.is(2, "place")
                || (line.is(1, "were") || line.is(1, "was")) && line.is(2, "held")
                || line.is(1, "will") && line.is(2, "be") && line.is(3, "held")
                || line.is(1, "lasted")
                || line.is(1, "began");
        boolean next = line.paragraph() == before.line().paragraph()
                && line.number() == before.line().number() + 1;
        if (!pronoun || !tells || !next) {
            return Optional.empty();
        }
        TalkMention told = reader.read(line, 0, 0, 1, before.kind(), false);
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
                || line.in(head + 1, "not-behind")
                || line.is(head + 1, "with") && line.anyIn(head + 2, head + REPORTERS, "reporters")
                || line.in(head, "video") && line.is(TalkNoun.modifiersFrom(line, head) - 1, "by")) {
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
        return Optional.of(reader.read(line, from, head, to, kind.get(), false));
    }

    /** Whether words tell that people who met appear together, or that one received another. */
    static boolean isAppearance(TalkMention mention) {
        Line line = mention.line();
        boolean received = line.is(mention.from(), "received") && Reported.isProminent(mention);
        return received || mention.from() + 1 == mention.to() && mayAppear(line, mention.from());
    }

    private static boolean mayAppear(Line line, int i) {
        boolean joint = line.in(i, "appearance") && line.anyIn(i - 3, i, "joint");
        return joint || line.kind() == SegmentKind.HEADLINE && line.is(i, "remarks") && i < TITLE;
    }

    /** {@code Remarks by President Velic and President Roth}, {@code a joint press conference of the two}: they met. */
    private Optional<TalkMention> appearance(Line line, int i) {
        if (!mayAppear(line, i)) {
            return Optional.empty();
        }
        TalkMention mention = reader.read(line, i, i, i + 1, Kind.MEETING, true);
        boolean two = mention.people().size() > 1;
        return two ? Optional.of(mention) : Optional.empty();
    }
}
